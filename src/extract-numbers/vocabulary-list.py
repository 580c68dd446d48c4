"""Words of Chinese by class: prints vocabulary-list.c.

usage: vocabulary-list.py DICT TSCHARACTERS
DICT          words with frequency and part of speech, as jieba's dict.txt (MIT)
TSCHARACTERS  traditional characters with their simplified forms, as OpenCC's (Apache 2.0)
"""
import collections, sys

PREDICATE = """进行 决定 提高 提供 增加 制定 保持 加强 接受 参加 参与 开展 实施 举办 派出 帮助 发挥 形成 发生 承担 召集 掌握
缺乏 颁发 履行 加快 投入 落实 推进 推动 促进 扩大 使用 出席 邀请 鼓励 支持 负责 选择 表示 发表 发布 显示 突出 创建 激发 带动
提交 筹备 挖掘 塑造 简化 修订 组织 安排 恢复 改变 增强 强化 解除 突破 打造 争创 推出 选派 选送 抽调 走访 慰问 排查 整改 化解
查处 办结 受理 处理 募集 筹集 筹得 筹措 送去 送出 下发 印发 出台 发放 配备 配置 购置 采购 购买 更换 更新 铺设 修建 新建 改建
扩建 兴建 建成 建设 改造 改善 完善 优化 培训 培育 培养 引进 招聘 招收 招录 录用 聘用 评为 荣获 获评 获得 取得 夺得 赢得 斩获 发表
承办 主办 举行 召开 开设 开办 开通 开放 设置 设立 设有 拥有 现有 共有 配有 建有 辖有 下辖 内设 下设 覆盖 惠及 受益 服务 救治 收治 接诊
接待 接种 诊治 治愈 转诊 完成 实现 达成 达到 确保 保障 帮扶 结对 资助 救助 扶持 减免 补助 拨付 投资 融资 贷款 签约 签订 签署 落地 引入
推广 普及 宣传 宣讲 播放 播出 刊发 编印 编写 制作 征集 收集 收到 收取 收缴 上缴 缴纳 追回 挽回 没收 罚没 处罚 查获 抓获 破获 侦破
逮捕 起诉 审结 执结 化解 调处 调解 巡查 检查 抽查 督查 检测 监测 筛查 体检 采样 消毒 隔离 转运 疏散 转移 安置 撤离 搜救 扑灭 出动 派遣
调派 集结 驰援 支援 增援 奔赴 赶赴 前往 赴 深入 走进 进驻 下沉 值守 坚守 奋战 处置 清理 清运 清除 拆除 整治 治理 修复 种植 栽种 栽植 造林
养殖 出栏 存栏 收获 收割 播种 流转 承包 租赁 出租 出售 销售 售出 卖出 买入 购入 生产 制造 加工 出口 进口 运送 运输 载客 发送 输送 发电 供电 供水
占地 占 位居 位列 跻身 进入 列入 入选 入围 当选 入库 入驻 入住 入学 毕业 就业 失业 创业 参保 参训 参会 参赛 报名 注册 登记 申请 申报 获批 批准 授权 通过 验收
存在 出现 超过 突破 跃升 攀升 保持 稳定 维持 控制 限制 采用 采取 运用 应用 启用 投用 投产 启动 开工 动工 竣工 完工 通车 通航 运营 运行 试运行 上线 下线
纳入 整合 合并 撤并 关闭 关停 淘汰 压减 化为 转为 改为 调整 分为 划分 涵盖 涉及 包括 包含 围绕 聚焦 坚持 贯彻 学习 研究 研发 开发 探索 总结 提炼 形成 制订 起草
回复 答复 解答 解决 回应 反馈 上报 通报 报告 报送 汇报 公布 公开 公示 披露 宣布 宣读 表彰 奖励 授予 颁奖 命名 认定 评选 评定 评估 考核 考察 调研 调查 观摩 参观 访问
吸引 接纳 容纳 承载 承接 承建 承担 担任 兼任 聘请 邀请 指派 委派 任命 提拔 晋升 退休 离职 辞职 死亡 受伤 确诊 出院 入院 住院 就诊 就医 康复 感染 报告 累积
捐赠 捐款 捐献 献血 募捐 赠送 发给 送给 分发 派发 预算 拨款 支出 收入 节约 节省 节电 减排 排放 消耗 耗资 耗时 历时 用时 平均 需要 需 支付 赔偿 退还 返还""".split()
# nouns of reports that dictionaries read as verbs, and verbs that stand before nouns
NOMINAL = """考生 反映 划分 为主 可能 应当 必需 做法 看法 想法 说法 相似 满足 体现 公布 记载 对手 排名 出身 当选 简介 面试 任职 出入 提升
损害 原有 探索 占地 从业 死刑 在校 在职 在外 在场 下属 发病 审批 查询 出路 改制 流失 结算 抢救 杀伤 捕捞 治所 站长 镇长 病变 产卵
例外 愿望 延伸 评选 应届 借鉴 保定 直辖 增收 收入 支出 需求 预算 服务 治理 养殖 种植 出口 进口 生产 制造 加工 销售 运输 贷款 投资 融资
收治 就诊 就医 住院 出院 入院 参保 就业 失业 创业 毕业 入学 死亡 感染 确诊 康复 检测 监测 检查 调查 调研 考核 评估 处罚 奖励 隔离
体检 筛查 宣传 宣讲 培训 建设 改造 整治 研究 研发 开发 学习 报告 退休 运营 运行 排放 减排 处理 处置 救助 补助 资助 帮扶 租赁 承包 流转 申请 申报
注册 登记 报名 授权 验收 控制 采购 治愈 转诊 接种 消毒 采样 清理 修复 造林 播种 收割 发电 供电 供水 监管 巡查 督查 抽查 应用 合并 调整 总结 访问 投诉 救治 转运
慰问 走访 座谈 献血 捐赠 捐款 节约 消耗 支付 赔偿 受益 覆盖 平均 稳定 维持 限制 值守 试运行 受伤 接待 累积 入住 观摩 参观 评定 认定 组织 安排 使用 发布 处理 收获 收费 补贴 合作 教育 管理""".split()

BITS = {
    "predicate": "WORD(IS_VERB)",
    "nominal": "WORD(IS_NOUN) | WORD(IS_WEAK)",
    "adverb": "WORD(IS_ADVERB)",
    "noun": "WORD(IS_NOUN)",
}


def main(dictionary, variants):
    words = [line.split() for line in open(dictionary, encoding="utf-8")]
    compounds = collections.Counter()
    for word, _, tag in words:
        if len(word) >= 3 and tag[0] in "nsjb" and not tag.startswith("nr"):
            compounds.update(word[i:i + 2] for i in range(len(word) - 1))
    kinds = {"predicate": set(PREDICATE) - set(NOMINAL), "nominal": set(), "noun": set(), "adverb": set()}
    nominal, predicate = set(NOMINAL), kinds["predicate"]
    for word, count, tag in words:
        count = int(count)
        if not 2 <= len(word) <= 4 or any(not "\u4e00" <= c <= "\u9fff" for c in word) or word in predicate:
            continue
        if word[-1] in "比较" and word not in ("对比", "占比", "无比", "好比", "可比", "性价比"):
            continue  # 价格|比上年
        if word[0] in "要将拟比" or word in ("前提", "是从"):
            continue  # 要|强化, 改革前|提高
        if tag.startswith("nr") or tag in ("t", "m", "mq", "x", "e", "o", "y", "i"):
            continue
        if any(c in "一二三四五六七八九十百千万两亿零" for c in word) and tag[0] in "mbnqrtzl":
            continue
        if word in nominal or (tag == "vn" and count >= 20):
            kinds["nominal"].add(word)
        elif tag == "v" and len(word) == 2:
            if count >= 60:
                kinds["predicate" if compounds[word] < 4 else "nominal"].add(word)
        elif tag == "d" and count >= 100 and len(word) == 2:
            kinds["adverb"].add(word)
        elif tag[0] in "nslbjazf" and count >= (150 if len(word) == 2 else 40 if tag[0] == "n" else 300):
            kinds["noun"].add(word)
    kinds["nominal"] |= nominal
    print('#include "extract-numbers/vocabulary.h"\n\n/* Written by vocabulary-list.py; words after the dictionary of jieba (MIT), characters after OpenCC (Apache 2.0). */')
    print("const struct vocabulary_row vocabulary_list[] = {")
    for kind, bits in BITS.items():
        text = sorted(kinds[kind])
        for at in range(0, len(text), 30):
            print('\t{%s, "%s"},' % (bits, " ".join(text[at:at + 30])))
    print("\t{0, NULL},\n};\n\nconst char vocabulary_variants[] =")
    pairs = [line.rstrip("\n").split("\t") for line in open(variants, encoding="utf-8")]
    pairs = [a + b.split(" ")[0] for a, b in pairs]
    pairs = [p for p in pairs if len(p) == 2 and max(p) <= "\uffff" and p[0] != p[1]]
    for at in range(0, len(pairs), 40):
        print('\t"%s"%s' % ("".join(pairs[at:at + 40]), "" if at + 40 < len(pairs) else ";"))


if __name__ == "__main__":
    main(*sys.argv[1:3])

