/*
 * Telephone numbers, codes of post offices, numbers of accounts: by their
 * form and what stands before them.
 */
#ifndef EXTRACT_NUMBERS_CODE_H
#define EXTRACT_NUMBERS_CODE_H

#include "extract-numbers/name.h"

/* Words that a number of a telephone follows, a note in brackets perhaps between. */
#define CODE_TELEPHONE                                                                                                                                                     \
	"电话 電話 热线 熱線 专线 專線 传真 傳真 手机 手機 总机 總機 分机 分機 内线 內線 座机 座機 来电 來電 致电 致電 拨打 撥打 咨询 諮詢 查詢 查询 洽詢 洽询 联系方式 聯絡方式 聯絡 联系 專線 微信 微信号 WhatsApp"
#define CODE_PHONE "telephone telephones phone phones tel tel. fax fax. mobile mobile. mob. cell hotline helpline call dial ring whatsapp enquiries bookings contact ph ph. landline switchboard"

extern const struct name_rule code_rules[];
extern const size_t code_rule_count;

/* How many digits a text holds. */
size_t code_digits(struct slice);

#endif
