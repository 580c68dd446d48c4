#include "extract-numbers/vocabulary.h"

#define N WORD(IS_NOUN)
#define W (WORD(IS_NOUN) | WORD(IS_WEAK))
#define V WORD(IS_VERB)
#define D WORD(IS_ADVERB)
#define P WORD(IS_PREPOSITION)
#define UP WORD(IS_UP)
#define DOWN WORD(IS_DOWN)
#define TO WORD(IS_TO)
#define LINK WORD(IS_COPULA)
#define HEAD (WORD(IS_NOUN) | WORD(IS_HEAD))
#define RATE (WORD(IS_NOUN) | WORD(IS_HEAD) | WORD(IS_RATE))
#define BODY (WORD(IS_NOUN) | WORD(IS_BODY))
#define SCOPE WORD(IS_SCOPE)
#define WHEN WORD(IS_WHEN)
#define PLAN WORD(IS_PLAN)
#define TAKES WORD(IS_TAKING)

/* Of two rows with the same word the first one stands. */
const struct vocabulary_row vocabulary_table[] = {
	{N | WORD(IS_TITLE), "委员 干事 党委书记 支部书记 县委书记 市委书记 省委书记 党支部书记 村支部书记 副总经理 理事主席 主席 执行长 书记 副书记 局长 副局长 主任 副主任 院长 副院长 校长 县长 市长 镇长 乡长 省长 区长 部长 厅长 处长 科长 所长 站长 馆长 队长 厂长 行长 会长 理事长 秘书长 董事长 总经理 负责人 发言人 班子 领导 领导班子 总裁 总书记 村支书 支书"},
	/* Chinese: nouns that look like something else */
	{N, "比赛 比武 比价 比特币 本地 当地 外地 满意 不满意 满意者 不满意者 等次 等级 师生 平均 总 人才 人群 患者 病人 对象 用户 工人 教师 学生 医生 护士 队伍 小组 团队 岗位 职位 车辆 船舶 飞机 房屋 建筑 道路 桥梁 管道 管网 课程 教材 专业 学科 奖项 论文 专利 成果 商品 产品 技术 合同 贷款 存款 投资 收入 支出 预算 拨款 放款 集资 注资 助学 本科 本科生 专科 师范 师范类 总支出 总收入 总价 自然 有期徒刑 徒刑 再生水 进步 科技进步 候诊 门急诊 义诊 失能 国考 生师比 师生比 护病比 利用 运量 日均 全日制 多媒体 多功能 多语种 高铁 高速 高血压 高新 高级 高层 高峰 高中 高考"},
	{N, "高端 高龄 高质量 高标准 长者 长期 长江 长城 长三角 低保 低保户 低收入 低碳 低温 少年 少儿 少数民族 短期 短信 短视频 提案 增值税 增值 减速 降水 降雨 降尘 升学 升级 涨跌 扩大会议 价值 同学 同志 同行 同业 同伴 比赛"},
	{N, "比武 在建 在校生 在职 在岗 在编 在线 在读 在册 现金 现代 现役 占道 较真 新媒体 到岗率 入学率 出勤率 起薪 起降 起步价 用地 用工 住户 住宅 住宿 装备 发电 发票 发明 发明专利"},
	{N, "派出机构 开支 建档 建制村 建材 建设者 办公 办公室 办学 办案 投票 投保 投诉 投产率 获证 收费 收益 送检 送货 租金 租户 罚金 罚单 处方 审计 审批 结案 结对 破案 救护 救援 救助站 治安 治疗 诊所 诊疗"},
	{N, "诊断 接口 接警 转诊 编制 编码 写作 印刷 播音 讲座 讲师 讲台 教育 教学 学员 学历 学位 学者 学龄 考生 考核 考试 考点 招生 招标 聘任 选手 选民 选题 拆迁 迁移 搬迁 运动 运营"},
	{N, "运输 载客 驻点 守护 产业 产能 生产 生活 生态 生物 生源 生猪 死亡 伤员 伤者 伤残 病床 病房 病历 存量 存栏 存储 捐款 捐血 献血 募捐 筹款 分店 分院 分校 分支"},
	{N, "分钟 分会 分级 化肥 化工 抽样 抽检 查询 检查 检测 检验 测试 测量 验收 签证 约定 受灾 受益 受助 受伤 管辖 覆盖面 惠民 持证 持股 出生 出口 出版 出租 出租车 进口 进修 进度 住院患者 来电"},
	{N, "来访 说明书 看守 看护 手术 成人 成年人 成员 成品 成交 成交额 打卡 跑道 称号 叫号 带教 请假 让利 使用率 可支配 可再生 会员 会议 会场 会所 能源 可用 快递 快件 快充"},
	{N, "总部 总会 首都 首席 共建 共享 全职 全科 全科医生 全民 全程 公里 重症 重伤 重型 深水 宽带 期刊 期末 起诉 过敏 过滤 着陆 地方 地块 地震 地面 地级 之家 中医"},
	{N, "中药 中小学 中小企业 中央 中标 中层 中级 中高级 中年 内部 内资 上网 上门 上市公司 上级 下水道 下级 下岗 间谍 后勤 后备 前期 前台 外资 外商 外地 外来 外贸 外籍 时段 时效 来源 底层"},
	{N, "底部 末端 末级 初中 初级 初诊 期货 对口 对外 将士 将军 把关 给水 因素 因果 按揭 据点 凭证 经济 经理 经营 经销商 随访 除尘 本金 各界 各类人才 其他 所得 所得税 和谐 和解 及格 及格率 与会者 或然"},
	{N, "跟踪 跟班 都市 均值 均线 再就业 再保险 还款 并购 就业 就业率 就医 就餐 只数 已婚 未婚 未成年人 未来 无人机 无线 无烟 非遗 非税 不良 不良率 不合格 计划生育 计算机 计算 计量 有效 有机 有线 有限公司 有毒 达标 达标率 达人"},
	{N, "公立 私立 民办 公营 民营 私营 基层 各级 各类 组别 级别 类别 浏览次数 浏览量 点击量 阅读量 连锁店 首期 首轮 首台 首家"},
	/* health */
	{N, "微创 日间 夜间 日间手术 夜间门诊 介入手术 介入治疗 介入 内镜 腔镜 胃镜 肠镜 喉镜 宫腔镜 支气管镜 微创手术 无创 有创 无痛 远程 远程会诊 会诊中心 宣教 健教 流调 采样点 核酸 发热 发热诊室 发热病人 发热患者 急救 急救站 急救站点 抢救室 成功率 预约量 预约率 线上 线下 网上 掌上 床旁 床边 床日 院前 院前急救 院外 院感 出入院 入出院 双向转诊"},
	{N, "体检 影像 影像检查 检查量 检验量 手术量 门诊量 急诊量 接诊量 收治量 收治率 用血 用药 用房 业务用房 配药 处方量 并发症 后遗症 感染者 密接者 无症状 确诊病例 疑似病例 疑似 既往 病案 病案率 病案首页 甲级病案 病历 陪护率 护工 看护 临床 临床科室 临床药师 医技 规培 规培生 住培 实习 实习生 进修 进修生 注册 注册护士 执业 执业医师 编外 编内 编外人员 离退休 聘用人员 在编 在岗 在职 在院 在册 隔离点 隔离房 隔离病房 消杀"},
	{N, "医养 医养结合 医共体 医联体 医改 医保 医患 医护 医务 医德 医风 医嘱 医教研 养老 养老机构 养老床位 养老服务 托育 托位 康养 康复床位 安宁疗护 护理 护理院 疗护 负压 负压病房 重症 疾控 疾病 慢病 慢性病 传染病 流感 接种点 接种率 接种量 生育 产筛 助产 母婴 集采 带量采购 耗材 药占比 耗占比 结余 结余率 基金结余 报销比例 参保率 发病率 患病率 死亡率 治愈率 好转率 符合率 检出率 感染率 误诊率 再住院率 周转率 周转次数 预期寿命"},
	{N, "同仁 占床率 彩超 心超 感染率 接触者 住院日 发病率 保健院 监控 监控探头 时限 办理时限 保费 赔付 增加值 规上 规下 毛入园率 入园率 净入学率 安置房 公租房 廉租房 自来水 留守儿童 退役军人 工伤 失业 失业保险 良种 增收 违建 许可证 费用 售电量 用电量 用水量 出货量 通过率 合格率 调解 调解率 专精特新 行政许可 管理费用 管理费"},
	{N, "上转病人 上转患者 下转病人 下转患者 救治单元 接诊量 中位数 平均值 平均数 公务用车 一体化 昼间 拣货 差错 诉求 求助 求诊 爽约 外转 外转率 占床率 危急重症 标准化建设 博士后 签约团队 签约居民 透析 透析机 底照 依从性 照相 转岗 减税降费 恩格尔系数 存放比 逾放比 单产 表扬信 输血 申请单 继教 审方 方舱 直播 带货 回访率 复购率 可办率 优良率 直达率 准点率 正点率 规模以上 受益 藏书 藏书量 借阅 借阅量 列养率 流失率 出勤率 漏损率 达成率 受理率 采纳率 整改率 建成率 空置率 续保率 完赛率 拆除率 齲齿率 负荷 处方数 调解率 急救车"},
	{N | WORD(IS_KIND), "驻村"},
	{N, "周末 银发族 研究与试验发展 试验发展 民生投入 财政投入 科技投入 研发投入 资金投入 总投入 中心组 中心组学习 高知 都会区 个案 流失率 覆盖面"},
	{N, "基本药物 基本医疗 基本养老 基本农田 基本工资 基本技能 基本功 基本知识 基本设备 基本情况 基本盘 基本单位 基本公共服务 基本公共卫生"},
	{V, "认领 配齐 集结 奔赴 驰援 出征 坚守 从业 参展 参训 领办 摸清 走遍 蹚过"},
	{W, "改扩建 前置 查摆 筛检"},
	{V, "揪出 前置研究"},
	{WORD(IS_PLACE), "大关 关口"},
	{D, "却 一连 反而 反倒 倒是 竟然 居然"},
	{W, "约谈 巡诊 坐诊 宣讲 研讨 轮训 预约 会诊 查房 筛查 复查 随访 随诊 复诊 转归 上转 下转"},
	{V | TAKES, "完成 开展 举办 召开 组建 建成 获得 取得 收到 接到 签订 募集 筹集 印发 制定 出台 承办 荣获 斩获 查处 拨付 清退 购置 购买 更换 安装 配备 配置 修建 兴建 铺设 收治 接诊 救治 治愈 检测出 查出 排查出 整治 化解 调处 慰问 走访 建立 建立健全 受理 转运 修订 完善 派发 张贴 悬挂 制作 拍摄 推送 刊发 报送 撰写 承担 选派 派出 抽调 招录 选拔 培育 表彰 评选 吸收 排查 办理 办结 解决 收集 征集 梳理 接待 诊治 护送 探望 看望 资助 筹措 落实 下达 投放 更新 打造 设立 设置 开设 开通 取消 清理 撤销 追缴 挽回 成立 授予 移送 惠及 带动 吸引 动员 发动 招募 颁发 核发 发放"},
	/* the Party, offices, work */
	{N, "党建 党建联盟 党建品牌 党建经费 党课 党日 主题党日 党务 党费 党龄 团建 预备 预备党员 发展对象 积极分子 示范岗 先锋岗 责任区 突击队 志愿 志愿者 谈心 谈话 谈心谈话 警示 警示教育 督查 巡察 巡视 整改率 完成率 立案数 信访 信访件 来信 来访 投诉量 投诉率 内控 内审 内控制度 节约资金 结余资金 奖补资金 补助资金 财政补助 专项资金 帮扶资金 帮扶对象 对口 对口支援 对口帮扶 援非 慰问金 救助金 劳动 劳动模范 劳动奖章 模范 宣传册 宣传手册 宣传资料 宣讲团 宣讲会 调研报告 签约率 签约仪式 建档率 覆盖率 知晓率 参与率 到会率 出席率"},
	{N, "实用 实用新型 新型 转化率 授权量 在研 获奖项目 候选人 代表 选派干部 晋级 培养对象 研修 研修班 实训 实训基地 研讨会 交流会 讲习 演练 应急演练 竞赛 比赛 检查组 监测点 监测户 监测站 报警器 排查率 执法 执法人员 办件 办结率 网办率 审批事项 受理量 申请量 登记率 注册量 备案率 公开信息"},
	/* Chinese: changes */
	{V | UP, "增长 爬升 提高 上升 上涨 增加 提升 攀升 回升 递增 增多 涨 升 增 提 扩大 延长 扩充 扩增 高出 多出 净增 增持 增收 增产 上调 跃升 升高 加快 反弹 超出 提速 扩建至 放大 激增 猛增 飙升 上扬 上浮 新增加 高 多 增配 升温 成长 加 调升 调涨 上修 翻 拓展 偏高 偏多 领先"},
	{N | WORD(IS_HEAD) | UP, "增幅 涨幅 升幅 增量"},
	{V | DOWN, "下降 减少 降低 调降 下修 递减 衰退 便宜 缩短 缩小 压缩 下滑 下跌 回落 减 降 跌 压减 削减 收窄 减产 减排 下调 缩减 精简 减轻 提前 减低 下挫 萎缩 缩水 低 少 短 调减 锐减 骤减 骤降 大跌 少于去年 压降 减亏 减收 下浮 缩 压低 偏低 偏少 落后 节约 节省"},
	{N | WORD(IS_HEAD) | DOWN, "降幅 跌幅 减幅"},
	{V | UP | TO, "增至 升至 涨至 扩至 提至 增到 升到 涨到 升为 增为 扩大到 扩充到 跃升至 攀升至 飙升至"},
	{V | DOWN | TO, "降至 减至 跌至 缩至 降到 减到 降为 减为 跌到 压缩到 压缩至 回落至 回落到 缩短为 缩短至 缩短到 下滑至 压降至"},
	{V | TO, "变为 变成 发展到 成长为 调整为 调整到 调至 变化到 发展为 成长到 扩展到 到 至"},
	{V | WORD(IS_NEW), "新增 新建 新设 新招 新开 新购 新打 新辟 新发 新添 新改 新修 增设 引进 新装 新植 新栽 新铺 新签 新获 新建成 新开工 新培育 新认定 新发展 新开办 新设立 新成立 新购置 新聘 新录用 新招聘 新引进 新开通 新评 新推 新入 新办 新注册 新登记 新吸纳 增购 增聘 增建 添置 新授权 引入 招引"},
	{N, "新能源 新材料 新农合 新农村 新华 新闻 新生 新生儿 新型 新兴 新冠 新城 新书 新房 新车 新院区 新院 新股 新品 新品种 新技术 新项目 新产品 新媒体 新北市 新西兰 新市民 新阶层 新教师 新药 新党员 新馆 新址"},
	{WORD(IS_FROM) | P, "由 从 自 打从"},
	/* what a figure is compared with */
	{WORD(IS_THAN) | P, "比 较 比较 较之 相比 相比于 相较 相较于 比起 对比 同 优于 高于 低于 多于 少于 快于 慢于 不低于 不高于 大于 小于 领先于 落后于"},
	{WORD(IS_ON_YEAR) | D, "同比 环比 按年 按月 按季"},
	{V | UP, "年增 月增 季增 年升 月升"},
	{V | DOWN, "年减 月减 季减 年降 月降"},
	{WORD(IS_SHARE) | V, "占 占到 占了 约占 各占 均占 只占 仅占 占据"},
	{WORD(IS_AGENDA) | HEAD, "重点工作 任务 举措 措施 行动 工作 方面 要求 事项 重点 任务清单 工程 机制 原则 内容 抓手 清单 方案 实事 事 专项 子项目 小目标 愿景 条款 步骤 惠民项目 面向 主轴 专题 攻坚 战役 专项整治 清单任务 策略 行动方案 体系 整治 行动计划 事情 要点 保障 暖心工程 重大项目 重点项目 战略 目标任务 主攻方向 硬措施 改革 改革任务"},
	{HEAD, "环节 指标"},
	{RATE, "增长率 增速 率 占比 比重 比例 份额 比率 覆盖率 比 利率 费率 税率 百分比 满意度 强度 密度 渗透率 合格率"},
	{HEAD | WORD(IS_AMOUNT), "量 额 数 面积 人数 时间 价格 费用 金额 总数 总量 总额 总值 数量 规模 长度 高度 深度 宽度 重量 容量 产量 产值 均价 单价 票价 次数 人口 能力 水平 周期 时长 里程 浓度 温度 气温 直径 天数 户数 成本 年龄 寿命 距离 速度 效率 指数 系数 得分 分数 成绩 点 装机 库容 水量 电量 能耗 度"},
	{HEAD, "人员 项目 床位 经费 资金 利润 户 型 类 级 费 款 金 品 仪 器 机 车 船 线 路 网 设备 设施 制度 服务 活动 事故 案件 纠纷 名额 机组 圈 法 证 书 表 卡 票 者"},
	{HEAD | BODY, "平台 中心 站 所 队 区 馆 院 店 厂 园 电站"},
	{HEAD | BODY | WORD(IS_KIND), "系统 机构 单位 处 组 室 场 基地"},
	/* parts, lists, each */
	{WORD(IS_AMONG) | P, "其中 包括 包含 含 当中 内含 其中包括"},
	{WORD(IS_LIKE) | P, "等 等等 等级别"},
	{WORD(IS_EACH) | P, "每 每个 每名 每位 每家 每人 每户 每组 每所 每千 每百 每万 平均每 每一 每条 每辆 每小时 每平方米 每斤 每公斤 每吨 每亩 每次 每套 每台 每件 每张 每项 每只 每头 每坪 每股 每村 每校 每班 每度 每公里 每分钟 每秒 每宗 每十万 各自"},
	{WORD(IS_RESPECTIVE) | D, "分别 依次 各 分别为 各为 分别是 分别达"},
	{WORD(IS_AND) | WORD(IS_NOUN), "和 与 及 以及 或 暨 跟 或者"},
	{WORD(IS_OF), "的 之 地"},
	{WORD(IS_ASPECT) | D, "了 着 过 得"},
	{WORD(IS_PLACE), "中 内 里 上 下 间 后 前 外 时 起 期间 以来 之间 以内 以外 之内 之中 之后 之前 以后 以前 左右 上下 以上 以下 及以上 及以下 来 之 当日 底 末 初 期 方面 之外 许"},
	/* what stands between a noun and its number */
	{V | LINK, "为 是 有 达 达到 达成 共 计 共计 合计 总计 约 仅 只 已 仅为 均为 高达 多达 突破 超过 超 逾 约为 即 仍 就 则 都 也 均 又 再 还 并 共有 共达 总共 一共 累计 累计达 至少 至多 最多 最少 最高 最低 接近 逼近 近 将近 不足 不到 不超过 不低于 不少于 全部 全 整整 多 余 高 竟 不满 大约 大概 估计 据估计 等于 相当于 相当 保持在 稳定在 控制在 维持在 介于 平均为 合 折合 刚好 恰好 正好 只有 仅有 没有 过 首次 首次突破 再度 再次 连续 实现 保持 维持 稳定 在 于 长 宽 重 深 至 仅剩 剩 剩下 还有 尚有 起 均价 满 未 不 近乎 不止 接近于"},
	{P | WORD(IS_OPENS), "截至 截止 截止到 至今 迄今 据悉 据统计 据介绍 目前 现在 当前 日前 近日 首先 其次 最后 最终 此外 另外 同时 但 但是 而 而且 并且 与此同时 此前 其间 届时 随后"},
	{P, "在 对 向 把 被 给 让 使 令 以 于 因 按 据 凭 经 随 除 靠 为了 关于 对于 由于 根据 按照 通过 随着 经过 面对 针对 围绕 作为 因为 所以 但 但是 而 而且 并且 不仅 如果 虽然 尽管 即使 只要 只有 无论 不论 从而 因此 于是 其 此 这 那 该 各 某 本 我 我们 他 他们 她 它 它们 你 您 自己 大家 之一 如 例如 比如 沿 距 离 朝 往 替 同时 此外 另外 另 另有 除了 以及其 其他 其它 其余 之所以 就是 也是 还是 既是 又是 凡 若 受 遭 且 所 用 凭借 依托 借助 先后 仍然 不再 这些 那些 这个 那个 该项 另一方面 一方面 吗 呢 啊 吧 与此同时 相应 为此 对此 在此 期间 届时 以便 以免 以期 特别是 尤其是 由此 到位"},
	/* time that is relative */
	{WHEN, "报告期内 去年 今年 上年 明年 前年 后年 全年 当年 本年 本年度 上年度 年度 年末 年底 年初 上半年 下半年 前三季度 一季度 二季度 三季度 四季度 前两季度 本月 上月 下月 当月 月末 月底 本周 上周 下周 昨日 昨天 今日 今天 明天 当天 今年以来 年内 上季度 本季度 本学期 上学期 本学年 上学年 去年同期 上年同期 上年末 上年底 去年底 去年末 今年底 今年末 明年底 前十个月 头三季度 上期 同期 昨年 今夏 今冬 今春 今秋 去冬 去夏 全年度 全月 半年来 前三季 本季 上季 次年 常年 往年 十月底 近期 昨 今"},
	{N, "年均 月均 日均 人均 户均 周均 亩均 村均 校均 次均 场均 均 年产 月产 日产 日处理 日供水 月手术量 年产量 年产值 年销售额 年收入 日平均 年平均 单日 当日最高"},
	{D, "如今 而今 现今 过去 早年 迄今"},
	{V, "持平"},
	{V | DOWN | TO, "掉到 掉至 压到 砍到 减为 缩到"},
	{V | UP, "涨价 前移 前进"},
	{V | DOWN, "降价"},
	/* intention */
	{PLAN | V | W | WORD(IS_AGENDA), "计划 规划 计画"},
	{V, "拟定 拟订 要看到 要走 要跑 要开 要等 要花 要翻 要坐 要爬 要排 要骑 要绕 要用 要花费"},
	{PLAN | P, "将"},
	{PLAN | V | WORD(IS_NEW), "将新增 将新建"},
	{PLAN | V | UP, "将提高"},
	{PLAN | V | UP | TO, "将增至"},
	{PLAN | V, "拟 力争 确保 争取 打算 预计 准备 预期 计划于 拟于 有望 要 将要 即将 必须 力求 奋力 谋划 预定 保证 努力 决定在 将于 将会 将再 将达 将达到 将建 将新增 将新建 将继续 将进一步 将以 将投入 将完成 将实现 将增至 将提高 将全面 将力争 将超过 将重点 将有 将在 将于年底 将投资 将坚持 将对标 将围绕 将聚焦 将依托 将紧扣 将持续 将通过 将着力 将深化 将加快 将推进 将推动 将开展 将建成 将打造 将启动 将组织 将安排 将对 将把 将为 将由 将从 将采取 将培训 将采购 将引进 将试点 将培育 着力 旨在 冲刺 瞄准 可望 务必"},
	{PLAN | N | WORD(IS_OPENS), "下一步 下步 下阶段 下一阶段 接下来 新的一年"},
	{PLAN | N | WORD(IS_AGENDA), "目标"},
	{PLAN | N, "预期目标 预算安排 工作安排 年度计划 工作目标 主要目标"},
	{N, "主要 重要 首要 紧要 要素 要点 要闻 要案 需要者 需求 要道 纲要 概要 摘要 必要 要求书 将军 将士 将领 大将 中将 少将 上将 准将 应用 应急 应届 反应 响应 供应 效应 适应 对应 应对 应收 应付 应税 规划局 规划院 计划生育 拟任 应聘 应征"},
	/* places and bodies */
	{SCOPE, "全市 全县 全省 全国 全区 全州 全院 全校 全系统 全行业 全乡 全镇 全村 全镇区 全厂 全公司 全集团 全局 全委 全盟 全旗 全疆 全球 全世界 全港 全台 全岛 全境 全域 全班 全系 全园 全馆 全站 全网 全队 全所 全处 全科 全部门 全街道 全团 全军 全党 全城 全矿 全场 我市 我县 我省 我国 我区 我院 我校 我乡 我镇 我村 我局 我委 我厂 我馆 我中心 我部 我所 我站 我科 我公司 我集团 本市 本县 本省 本国 本区 本院 本校 本局 本厂 本馆 本中心 本所 本科室 本公司 本集团 本基金 本行 本港 本乡 本镇 本村 本会 本店 本站 该市 该县 该省 该国 该区 该院 该校 该局 该厂 该馆 该中心 该所 该公司 该集团 该行 该村 该镇 该乡 该项目 该站 该店 该园 该线 市域 省域 市区 城区 县城 区内 市内 县内 省内 国内 境内 辖区 全辖 灾区 全省各地 全市各级 全县各级 各县市 各部门 各单位 全州各地 全市各地 全县各地 全球范围 全欧 全亚 全美 全流域 流域 全要素"},
	{BODY | WORD(IS_KIND), "村 国 支部 党支部 场馆"},
	{BODY, "区政府 镇政府 乡政府 州政府 村委 口岸 院方 校方 警方 厂方 官方 军方 县里 市里 省里 村里 镇里 乡里 区里 院里 校里 局里 厂里 队里 所里 家里 院内 校内 园内 馆内 产科 农商行 农信社 信用社 商业银行 校本部 议事会 代表团 门诊部 发热门诊 门诊大厅 服务站 工作站 活动室 署 少年宫 青少年宫 文化宫 工人文化宫 校区 院区 库区 矿区 牧区 林区 园区 医院 学校 集团 公司 学院 卫生院 卫生局 教育局 委员会 管委会 法院 检察院 公安局 税务局 局 厅 部 委 银行 支行 分行 协会 学会 基金会 研究院 研究所 工厂 机场 港口 港区 地铁 县 市 省 镇 乡 街道 州 开发区 高新区 图书馆 博物馆 体育馆 图书室 党委 党组 总支 支队 大队 中队 消防队 合作社 农场 林场 牧场 景区 商场 水库 医疗集团 县财政 市财政 省财政 火场 校 科 产业园 胸痛中心 卒中中心 大厅 车间 科室 编辑部 报社 电视台 剧院 影院 交易所 航站楼 码头 分公司 子公司 总公司 事务所 工会 妇联 团委 共青团 红十字会 联合会 商会 出版社 法庭 监狱 派出所 养老院 敬老院 福利院 疾控中心 急救中心 中医院 人民医院 省政府 市政府 县政府 英国 美国 日本 德国 法国 中国 俄罗斯 韩国 印度 香港 澳门 台湾 北京 上海 广东 江苏 浙江 山东 河南 四川 湖北 湖南 福建 安徽 江西 河北 山西 陕西 甘肃 青海 云南 贵州 广西 海南 辽宁 吉林 黑龙江 天津 重庆 宁夏 新疆 西藏 内蒙古 深圳 广州 杭州 南京 武汉 成都 苏州 厦门 养护院 康复院 公所 农会 渔会 理事会 董事会 监事会 评审委员会 校友会 居委会 村委会 业委会 残联 议会 学生会 水利会 红会 党总支 党小组 餐厅 食堂 大楼 综合楼 门诊楼 住院楼 厂房 仓库 档案馆 文化馆 科技馆 体验馆 展览馆 动物园 植物园 产业园区 急诊科 急诊室 急症室 手术室 重症监护室 实验室 检验科 骨科 内科 外科 儿科 妇产科 肿瘤科 护理部 设备科 救援队 医疗队 工作队 志工队 志愿队 游泳队 律师团 师团 剧团 乐团 艺术团 培训班 职训班 地检署 检察署 卫生署 健保署 消防署 警察署 总署 市府 县府 省府 总统府 国会 海关 海关总署 气象局 报馆 快线 环线 干线 支线 北段 南段 东段 西段 中段 大桥 隧道 水电站 核电站 抽水蓄能电站 变电站 服务区 经开区 新区 金库 现场 电台 台电 中石油 中石化 国铁 信用部 总馆 总院 分局 营业部 办事处 管理处 农改场 试验场 火车站 汽车站 加油站 农技站 防疫站 收费站 采油厂 发电厂 钢厂 水厂 酒厂 药厂 船厂 球队 团 滑雪场 度假村 度假区 示范区 保护区 湿地 海洋公园 景点 灯塔 泵站 灌区 河段 书店 药店 药房 公社 林业局 湾区 自贸区 保税区 港 欧盟 联合国 世卫组织 欧洲 亚洲 非洲 美洲 拉美 东南亚 南非 加拿大 澳大利亚 澳洲 巴西 意大利 西班牙 荷兰 瑞士 瑞典 挪威 丹麦 芬兰 波兰 土耳其 以色列 埃及 墨西哥 越南 泰国 马来西亚 印尼 菲律宾 新加坡 朝鲜 蒙古 伊朗 沙特 台北 新北 桃园 台中 台南 高雄 基隆 新竹 嘉义 屏东 花莲 台东 宜兰 南投 彰化 云林 苗栗 澎湖 金门 马祖 长沙 郑州 西安 济南 青岛 大连 沈阳 长春 哈尔滨 石家庄 太原 合肥 南昌 福州 宁波 温州 无锡 常州 佛山 东莞 珠海 中山 南宁 昆明 贵阳 兰州 西宁 银川 乌鲁木齐 拉萨 呼和浩特 海口 三亚 港铁 台铁"},
	{BODY | WORD(IS_KIND), "企业 社区 部门 机关 行业 国家 财政 门店 酒店 超市 班级 年级 基金 库 社 会 小区 病区 网站 学区 高校 乡镇 小学 中学 幼儿园 大学 公园 政府 车站 分馆 急诊 商店 国小 国中"},
	/* what makes a body one of its kind */
	{N | WORD(IS_KIND), "城市 地区 农村 乡村 城镇 公办 普惠性 城乡 学童 下乡 住院 出院 入院 到院 部署 组队 带队 车队 部队 普通"},
	{WORD(IS_SPEAKER) | V, "表示 介绍 指出 强调 说 提出 认为 称 显示 透露 宣布 公布 报告 通报"},
	{WORD(IS_NOT) | D, "不 未 无 没 没有 非 并非"},
	/* single characters of the predicate */
	{V, "位居 位列 名列 排名 跻身 荣登 稳居 位于 居 排 列 安装 释出 铺 做 开 建 办 设 派 送 收 发 投 获 获得 赴 去 来 说 称 看 找 抓 搞 拿 给予 成 成为 占地 使 令 叫 请 让 带 打 跑 走 进 出 入 住 坐 用 装 植 栽 铺 架 挖 修 种 养 卖 买 售 购 租 借 还 付 赔 罚 判 处 审 结 破 救 治 诊 接 转 评 荣获 编 写 印 播 讲 教 学 考 招 聘 选 调 扩 拆 迁 搬 运 载 驻 守 建有 设有 拥有 持有 产 生 死 伤 亡 病 确诊 治愈 出院 存 欠 捐 献 筹 募 投产 分成 分 缩至 化 推 拓 抽 查 检 测 验 签 约 受 辖 含有 涉 涉及 覆盖 具有 具备 持"},
	{D, "新台币 人民币 港币 港元 美元 欧元 日元 英镑 合计为 每天 每日 每年 每月 每周 每季 每季度 每餐 每晚 每期 每学期 每学年 已经 正在 曾 曾经 现 现已 一直 仍 依然 基本 基本上 全面 逐步 逐年 进一步 明显 显著 大幅 大幅度 稳步 持续 不断 同步 陆续 相继 先后 共同 总体 整体 顺利 成功 圆满 积极 大力 切实 深入 认真 严格 扎实 有效 及时 立即 直接 间接 仅仅 双双 首先 首批 截至目前 超额 真正 主动 自愿 主要是 可 能 会 可以 能够 很 更 最 较为 较大 较快 继续 牢牢 只 才 就 都 也 均 又 再 还 仍 并 共 已 将 刚 快 曾 常 略 微 略微 稍 轻微 小幅 急剧 同样 新 首次 再度 一举 一次性 统一 集中 重点 充分"},
	/* English */
	{WORD(IS_ARTICLE), "the a an its our their his her this these those each every all both such your my any same own another"},
	{WORD(IS_OF) | P, "of"},
	{WORD(IS_TO) | P, "to"},
	{WORD(IS_FROM) | P, "from"},
	{WORD(IS_IN) | P, "in across throughout within"},
	{WORD(IS_AT) | P, "at on"},
	{SCOPE | P, "nationwide worldwide nationally statewide countrywide citywide"},
	{WORD(IS_SPAN) | N, "year month quarter week winter summer spring autumn season decade"},
	{WORD(IS_SINCE) | P, "since until till after before"},
	{P, "by for with as during through within into onto over about around above below under among amid between near off out per via upon toward towards along behind beyond inside outside without"},
	{P | WORD(IS_OPENS), "that which where when while whereas if because so but yet though although unless whether then thus hence however therefore meanwhile also only just even still already now today later ago earlier altogether together"},
	{P, "who whom whose it they we he she you i them us him me there here not no nor what how why"},
	{WORD(IS_AND) | WORD(IS_NOUN), "and or & plus"},
	{WORD(IS_THAN) | P, "than compared versus vs against"},
	{WORD(IS_AMONG) | P, "including include includes included among comprising"},
	{WORD(IS_EACH) | P, "per every"},
	{WORD(IS_RESPECTIVE) | D, "respectively"},
	{WORD(IS_ON_YEAR) | D, "year-on-year month-on-month quarter-on-quarter year-over-year"},
	{V | LINK, "amounting valued costing is are was were be been being has have had having do does did equals equal equalled totaled totalled totalling totaling numbered numbering averaged averaging amounted amounts reached reaches reach remained remains stood stand stands hit hits came comes became becomes made makes make covers covered contains contained exceeded exceeds exceed surpassed topped tops"},
	{V | LINK | PLAN, "will shall expects expect expected intends intend intended seeks seek hopes strives strive proposes propose pledged aims"},
	{V | LINK, "would can could may might should must need needs"},
	{WORD(IS_SPAN) | N, "January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday"},
	{N | WORD(IS_TITLE), "mr mrs ms dr prof professor sir dame lord lady miss minister president director secretary general captain judge"},
	{N, "supply speed daily monthly weekly yearly quarterly hourly elderly early family only reports costs cost outlook accounting"},
	{V | UP, "rose rise rises rising risen grew grow grows growing grown increased increase increases increasing gained climbed climb climbs jumped jump jumps surged surge surges soared soar advanced expanded expands improved improve improves widened lengthened extended raised boosted doubled tripled quadrupled lifted lift lifts raise raises boost boosts up higher more greater longer faster ahead swelled picked"},
	{V | DOWN, "fell fall falls falling fallen decreased decrease decreases decreasing declined decline declines declining dropped drop drops dropping reduced reduce reduces reducing reduction shrank shrunk shrink cut cuts cutting lowered lower slid slipped slumped plunged narrowed shortened halved lost down less fewer shorter smaller eased dipped tumbled shed saved compressed slashed pared"},
	{N | UP, "growth rises increases gains addition additions"},
	{N | DOWN, "reductions decreases declines drops falls cuts"},
	{WORD(IS_NEW) | D, "newly new"},
	{RATE, "rate rates ratio ratios share shares proportion percentage margin margins coverage level participation"},
	{BODY, "jurisdiction festival co-op co-ops township townships room rooms lounge uk gb usa eu nhs hospital hospitals school schools company group center centre bureau committee university college charity department city district county province country region town village bank board agency authority council government museum library airport port plant service network system foundation institute association club party branch team state nation union commission ministry office court firm store shop station clinic laboratory lab fund trust parish borough island prefecture municipality community sector economy vale valley hotline farm works site park operator movement federation society theatre theatres theater theaters orchestra choir choirs band opera ballet brewery breweries bakery mill mills mine mines quarry refinery refineries winery resort resorts hotel hotels inn restaurant restaurants cafe bar pub kitchen canteen garden gardens zoo zoos aquarium observatory observatories gallery galleries archive archives registry church churches cathedral abbey monastery temple temples mosque synagogue chapel cemetery prison prisons jail jails courts police brigade brigades regiment army navy force unit ward wards hospice hospices home shelter shelters orphanage nursery nurseries kindergarten academy academies faculty campus campuses colleges institutes lake lakes river rivers islands archipelago peninsula continent mountain mountains forest forests desert sea ocean coast bay delta basin reserve reservoir reservoirs dam dams canal bridge bridges tunnel tunnels street streets highway motorway railway railways line tramway metro subway harbour harbor airline airlines carrier operators utility utilities banks insurer retailer manufacturer supplier brewer builder cooperative cooperatives coop consortium conglomerate subsidiary startup business chain franchise outlet supermarket supermarkets warehouse warehouses depot depots factory factories plants estate estates tower stadium arena venue venues hall halls base camp camps zone zones neighbourhood neighborhood suburb suburbs hamlet hamlets commune canton oblast states territory territories republic kingdom empire world planet earth globe parliament senate congress cabinet assembly chamber tribunal treasury councils agencies regulator watchdog inspectorate secretariat directorate division divisions taskforce panel jury league confederation guild unions charities foundations trusts societies clubs museums libraries universities towns villages cities counties provinces countries regions districts nations parishes boroughs communities parks vineyard vineyards ranch orchard orchards plantation laboratories clinics pharmacy pharmacies embassy consulate ministries ltd plc inc corp llc gmbh headquarters offices centers centres companies groups firms committees departments bureaus boards teams stations stores shops sites institutions organisation organisations organization organizations newspaper magazine broadcaster publisher database website marketplace exchange fleet commissions substation hostel hostels Africa Asia Europe America Australia Antarctica Canada Mexico Brazil Argentina Chile Peru Colombia Venezuela Cuba China Japan Korea India Pakistan Bangladesh Nepal Thailand Vietnam Laos Cambodia Malaysia Indonesia Singapore Philippines Taiwan Mongolia Russia Ukraine Poland Germany France Spain Portugal Italy Greece Turkey Egypt Libya Sudan Kenya Ethiopia Nigeria Ghana Uganda Tanzania Iran Iraq Israel Jordan Syria Yemen Qatar Kuwait Britain England Scotland Wales Ireland Norway Sweden Denmark Finland Iceland Belgium Switzerland Austria Hungary Romania Bulgaria Serbia Croatia Slovakia Slovenia Estonia Latvia Lithuania Belarus London Paris Berlin Madrid Rome Vienna Moscow Tokyo Osaka Seoul Beijing Shanghai Shenzhen Guangzhou Taipei Macau Delhi Mumbai Sydney Melbourne Toronto Chicago Boston California Texas Florida Queensland Ontario Quebec Alberta Cairo Lagos Nairobi Jakarta Bangkok Manila Hanoi Dubai Lisbon Dublin Oslo Stockholm Helsinki Copenhagen Amsterdam Brussels Zurich Geneva Prague Warsaw Budapest Athens Istanbul"},
	{WORD(IS_AGENDA) | N, "tasks actions measures goals targets priorities steps initiatives pillars principles aspects objectives strategies recommendations themes commitments pledges workstreams indicators guarantees areas changes plans milestones headings deliverables projects things programmes"},
	{WHEN, "yesterday tomorrow tonight"},
	{WORD(IS_SPEAKER) | V, "said says say reported reports announced told added noted"},
	{D, "itself themselves late flat wide long deep tall strong odd worth away apart ahead overdue sharp straight very most least nearly almost roughly approximately some another further overall mainly mostly almost about"},
	{V, "averages averaging ranges ranged reckon reckons feel feels felt held holds ran runs run gave gives give took takes take went goes go got gets get left leaves led leads lead met meets won wins won sent sends spent spends paid pays built builds build bought buys sold sells taught brought brings kept keeps keep saw sees see found finds put puts set sets wrote drew drove flew began begins begin broke chose cast dealt fed fought forgot froze hid hurt knew laid lay lent let lit meant read rode rang sang sank sat slept spoke rebuilt withdrew undertook overtook bred dug hung oversaw underwent cares shot stole struck swept swam taught thought threw woke wore showed shown seen taken given done gone begun broken chosen drawn driven written enjoy enjoys replied closed drank drink drinks ate eat eats wore wear wears hung spun wound fled swung"},
	{0, NULL},
};

const char vocabulary_verbs[] =
	"die arise occur insist rely specialise specialize pledge urge accept accompany account achieve acquire adapt adhere admit adopt advise affect affirm agree allocate allow announce apply appoint approve arrange arrive assess assign assist attach attain attend attract authorize avoid "
	"become belong =benefit =carry cancel celebrate =charge choose =clean collect =combine come commission commit =complete compose comprise compile =concern conclude =conduct confirm connect conserve consider consist construct consume contain continue contribute convene convert cooperate coordinate =cover create =cure "
	"declare dedicate defend deliver deploy derive describe deserve destroy detect determine develop devote =dispatch discover discuss dismiss =display distribute divide donate earn educate elect eliminate employ enable encourage engage enhance enjoy enroll enrol =ensure enter equip erect establish estimate evaluate examine exceed =exchange exclude execute exist expand expect explore =export expose face =feed =finish =fix =form formulate found fulfil fulfill generate =grant =graduate =guide =handle happen hear =hire =host identify illustrate imply implement =import impose improve include incorporate indicate inject inherit innovate inspect install integrate invest investigate invite involve =issue join keep kill =launch learn listen live locate maintain manage manufacture =measure =mention migrate mobilize modernize modify motivate move nominate observe obtain occur =offer open operate organize organise owe own participate perform =permit persist possess =post =practise prepare prescribe =present preserve prevent =process =produce promote protect prove provide publicize publish =purchase =qualify raise =rank reach realize receive recognize recommend recover =recruit register regulate reject relate =release relocate remain remove renew renovate =repair replace represent require =rescue resolve respond restore =result retain retire =return reveal =review revise =reward save =screen =secure =select sell send serve settle sign solve =sponsor =spread =start =state =stay =stop strengthen submit succeed suffer suggest supervise suspend sustain tackle teach =test =train =transfer transform transmit =transport =travel =treat undergo undertake unite =update =upgrade =use vaccinate validate verify =volunteer =vote weigh outnumber =welcome =withdraw witness write =yield employ =ship file =reply =trip =harvest =survey =graduate occupy dedicate connect resettle rebuild resume approve =plant deliver distribute =process =plate =supply =call =lend =fall ask seem =look appear become =mean know think tell want =help =try =show =play believe bring happen provide sit lose =pay =meet continue =set =follow =stop speak allow =lead grow =win =offer remember =love consider appear buy wait serve die expect =stay reach remain suggest raise =pass sell require decide =pull =carry receive agree compete "
	"=affiliate =age =aid =air =answer =appeal =approach =assault =associate =attack =attempt =award =back =balance =base =bear =block =book =branch =break =broadcast =budget =build =care =case =cause =centre =challenge =change =claim =class =coach =comment =complain =compromise =concert =conflict =contact =contest =contract =control =copy =cost =counsel =count =course =credit =cross =damage =date =deal =debate =defeat =degree =delay =demand =deposit =design =discount =dispute =doctor =doubt =draft =dress =effect =end =escape =estimate =exercise =experience =experiment =fail =farm =favour =feature =fight =figure =fill =film =finance =fish =flood =flow =focus =fund =function =gather =glass =group =guarantee =guard =head =hold =honor =honour =house =increase =influence =interest =interview =invoice =judge =land =lease =letter =license =light =limit =link =list =load =loan =log =march =mark =market =match =matter =milk =mine =monitor =name =need =note =number =nurse =object =order =pack =paint =park =partner =patent =pattern =place =plan =plant =point =power =practice =present =press =price =print =prize =profit =program =project =promise =question =quote =rate =reason =record =refer =refund =register =remark =rent =report =request =research =reserve =rest =review =ride =risk =rule =sample =score =screen =seat =service =shape =share =shelter =shift =shop =sound =source =staff =stage =step =stock =store =stress =structure =study =subsidy =subsidize =support =surprise =survey =switch =tax =tour =trade =train =transport =trial =trust =turn =value =view =visit =wage =walk =wash =waste =watch =water =weight =work =worry =concentrate =contaminate =populate =relate =inform =injure =wound =infect =discharge =hospitalise =hospitalize =diagnose =vaccinate =elect =license =certify =retire =disable =aim =target =schedule =forecast =close =open";
