#!/usr/bin/env python3
"""Makes the damaged pages in dev/ and held/ with what is wanted of them.

usage: make.py CORPUS     (a folder made by tests/bench/clean-corpus.py)

The text is that of debian-reference (zh-cn, zh-tw, en), of which no model of
clean was trained; damage and page furniture are put on it by chance. A page is
NAME.txt, NAME.clean.txt (the text wanted) and NAME.json: must_go, must_stay,
repairs (pairs). The readings are Unihan's kMandarin.
"""
import bz2, json, os, random, re, sys

UNIHAN = "/usr/share/unicode/Unihan_"
HERE = os.path.dirname(os.path.abspath(__file__))

HEAD_ZH = """当前位置：首页 > 新闻中心 > 医院新闻
您现在的位置：网站首页 >> 工作动态 >> 正文
首页 | 新闻中心 | 关于我们 | 联系我们
您的位置： 首页 -> 党建工作 -> 正文
所在位置：首页>政务公开>通知公告
字号：大 中 小
【字体：大 中 小】
[打印本页] [关闭窗口]
分享到：
浏览次数：1024
点击数：356次
设为首页 | 加入收藏
打印 收藏 关闭
当前位置: 首页 / 新闻 / 详情""".split("\n")
TAIL_ZH = """上一篇：关于召开年度工作会议的通知
下一篇：没有了
上一条：医院举办义诊活动
返回顶部
返回列表
【返回首页】
关闭窗口
分享到：微信 微博 QQ空间
打开微信“扫一扫”，分享到朋友圈
相关新闻
相关阅读
扫一扫在手机打开当前页
联系我们
微信公众号
在线咨询
版权所有：某某市人民医院
版权所有 © 2015-2023 某某县卫生健康局
Copyright © 2010-2022 www.example.com All Rights Reserved
京ICP备12345678号-1
浙公网安备 33010602001234号
技术支持：某某科技有限公司
主办单位：某某市卫生局 网站标识码：1234567890
地址：某某市人民路1号 电话：0571-12345678 邮编：310000""".split("\n")
NOTICE_ZH = """免责声明：本网站转载的文章只代表作者本人看法，与本网无关，请读者自行判断，内容的真伪须自行核对。
声明：本网转载此文目的在于传递更多信息，并不表示本网认同其看法，如涉及版权问题请与我们联系删除。
【免责声明】文章来源于网络，版权归原作者所有，如有侵权请联系我们删除。
版权声明：凡本站注明来源的作品，未经授权不得转载，转载请注明出处。
特别声明：以上内容为自媒体平台用户上传并发布，本平台仅提供信息存储服务。
转载请注明来源：某某新闻网
本文来源于网络，不代表本站立场，转载请注明出处。""".split("\n")
HEAD_EN = """Current location: Home > News
You are here: Home > About us > Reports
Home | About | News | Contact
Skip to main content
- Share -
Share this article
Home » News » Detail
Toggle navigation""".split("\n")
TAIL_EN = """Back to top
Return to the homepage
Previous article: How we work
Next article
Continue to next page
Link to this article:
Contact us
Follow us on
Related articles
Share on Facebook
Copyright © 2021 Example Hospital
© 2019 Example County
All rights reserved.
Print this page""".split("\n")
NOTICE_EN = """Disclaimer: the content of this page is for reference only and does not constitute advice.
The views expressed here do not necessarily reflect those of this website.
Please credit the source and keep this link when you reprint this article.""".split("\n")
SPAM = """成人公开视频 欧美久久精品一级毛片 在线观看免费视频 九九精品视频 久久久精品在线 国产精品情侣久久 亚洲欧美一区二区三区 国产高清在线观看 高清一级毛片
欧美日韩精品在线 午夜福利视频在线 麻豆国产精品 中文字幕在线播放 国产成人在线视频 香蕉视频老司机 韩国三级在线播放 成人国产亚洲久久 av在线免费观看
真人百家乐平台 时时彩计划软件 棋牌游戏下载 澳门金沙娱乐城 体育投注平台 老虎机注册送彩金 彩票开奖查询 网上博彩公司 赌场在线开户""".split()


def unihan(name, field):
    out = {}
    for line in bz2.open(f"{UNIHAN}{name}.txt.bz2", "rt", encoding="utf-8"):
        part = line.rstrip("\n").split("\t")
        if len(part) == 3 and part[1] == field:
            out[chr(int(part[0][2:], 16))] = part[2].split()
    return out


READING = {c: v[0] for c, v in unihan("Readings", "kMandarin").items()}
SIMPLE = {c: chr(int(v[0][2:], 16)) for c, v in unihan("Variants", "kSimplifiedVariant").items()}


def paragraphs(path, pattern):
    seen, out = set(), []
    for line in open(path, encoding="utf-8"):
        line = re.sub(r"\s+", " ", line).strip().replace("debian.org", "example.org")
        if line not in seen and re.fullmatch(pattern, line):
            seen.add(line)
            out.append(line)
    return out


def insert_pinyin(text, table):
    """Puts pinyin behind the bytes of the table's characters wherever they are, as the damage does."""
    data, marks = text.encode("gbk"), []
    keys = {c.encode("gbk"): p for c, p in table.items()}
    out, at = bytearray(), 0
    while at < len(data):
        pair = bytes(data[at:at + 2])
        if pair in keys:
            out += pair + b"(\x01" + bytes([len(marks)]) + b"\x01)" if len(marks) < 32 else pair
            if len(marks) < 32:
                marks.append(keys[pair])
            at += 2
        else:
            out.append(data[at])
            at += 1
    shown, at = "", 0
    while at < len(out):
        if out[at] == 1:
            shown += marks[out[at + 1]]
            at += 3
        elif out[at] < 0x80:
            shown += chr(out[at])
            at += 1
        else:
            try:
                shown += bytes(out[at:at + 2]).decode("gb18030")
            except UnicodeDecodeError:
                shown += "?"
                at -= out[at] in (0x80, 0xFF)  # such a byte leads no pair
            at += 2
    return shown


def to_gbk(text):
    return all(len(c.encode("gbk", "replace")) == 2 or ord(c) < 128 for c in text) and "?" not in text.encode("gbk", "replace").decode("gbk").replace(text, "")


class Page:
    def __init__(self, rng, lines, chinese):
        self.rng, self.want, self.hurt = rng, list(lines), list(lines)
        self.chinese, self.gold = chinese, {"must_go": [], "must_stay": [], "repairs": []}
        for line in lines:
            self.gold["must_stay"].append(line[:60])

    def pinyin(self):
        table = {c for l in self.want for c in l if c in SIMPLE and c in READING and c.encode("gbk", "ignore")}
        table = set(self.rng.sample(sorted(table), min(len(table), 30)))
        pinyin = {c: READING[c] for c in table}
        for i, line in enumerate(self.want):
            if to_gbk(line):
                self.hurt[i] = insert_pinyin(line, pinyin)
                at = [k for k, c in enumerate(line) if c in pinyin]
                for k in at[:2]:
                    self.gold["repairs"].append([f"{line[k]}({pinyin[line[k]]})", line[k]])

    def commas(self):
        for i, line in enumerate(self.hurt):
            self.hurt[i] = re.sub(r"(?=[，。、；])", lambda m: "," if self.rng.random() < 0.8 else "", line)

    def mojibake(self, way):
        for i in self.rng.sample(range(len(self.want)), max(1, len(self.want) // 3)):
            try:
                bad = way(self.want[i])
            except UnicodeError:
                continue
            self.hurt[i] = bad
            self.gold["repairs"].append([bad[:20], self.want[i][:10]])

    def tags(self):
        for i, line in enumerate(self.hurt):
            k = self.rng.randrange(5)
            self.hurt[i] = [line + "</p>", "<p>" + line, line + "</strong>", "<span style=\"color:#333\">" + line + "</span>", line + ("/strong>" if self.chinese else "</strong")][k]
        self.gold["must_go"] += ["</p>", "strong>", "<span"]

    def characters(self):
        for i, line in enumerate(self.hurt):
            line = re.sub(r"\d", lambda m: chr(ord(m.group()) + 0xFEE0), line) if self.chinese else line
            self.hurt[i] = "".join(c + ("\u200b" if self.rng.random() < 0.02 else "") for c in line) + self.rng.choice(["", "  ", "\u00a0"])
        self.gold["must_go"] += ["\u200b"]

    def furniture(self, head, tail, notice):
        above, below = self.rng.sample(head, 2), self.rng.sample(tail, 5)
        below += self.rng.sample(notice, 1) if notice else []
        self.hurt = above + [""] + self.hurt + [""] + below
        self.gold["must_go"] += above + below

    def farm(self):
        words = self.rng.sample(SPAM, 14)
        line = self.rng.choice(["主站蜘蛛池模板: ", "", "友情链接："]) + " | ".join(words[:9]) + " |"
        title = "-".join(words[9:])
        self.hurt = [title, ""] + self.hurt + [line]
        self.gold["must_go"] += [line, title]

    def write(self, name):
        with open(name + ".txt", "w", encoding="utf-8", newline="") as out:
            out.write("\n".join(self.hurt) + "\n")
        with open(name + ".clean.txt", "w", encoding="utf-8") as out:
            out.write("\n".join(self.want) + "\n")
        with open(name + ".json", "w", encoding="utf-8") as out:
            json.dump(self.gold, out, ensure_ascii=False, indent=1)
            out.write("\n")


WAYS = [lambda t: t.encode("utf-8").decode("latin-1"), lambda t: t.encode("gbk").decode("latin-1"), lambda t: t.encode("utf-8").decode("gb18030"),
        lambda t: t.encode("utf-8").decode("latin-1").encode("utf-8").decode("latin-1")]


def main(corpus):
    han = r"[^\x00-\x08<>|&]*[\u4e00-\u9fff][^<>|&]{40,180}[。：]"
    hans = paragraphs(f"{corpus}/zh-cn.debian-reference-zh-cn.txt", han)
    hant = paragraphs(f"{corpus}/zh-tw.debian-reference-zh-tw.txt", han)
    hant = [l for l in hant if sum(c in SIMPLE for c in l) >= 6 and to_gbk(l)]
    hans = [l for l in hans if to_gbk(l) and sum("\u4e00" <= c <= "\u9fff" for c in l) > 30]
    english = paragraphs(f"{corpus}/ce-en.debian-reference-en.txt", r"[A-Z][^<>|&\u0080-\uffff]{80,240}\.")
    for half, seed in (("dev", 1), ("held", 4)):
        rng = random.Random(seed)
        odd = (seed + 1) % 2
        use = lambda pool, n: [pool[k] for k in sorted(rng.sample(range(odd, len(pool), 2), n))]
        for k in range(30):
            kind = k % 6
            page = Page(rng, use(hant if kind < 2 else english if kind == 5 else hans, 10), kind != 5)
            if kind < 2:
                page.pinyin()
            if kind == 1 or kind == 2:
                page.commas()
            if kind == 3:
                page.mojibake(WAYS[k // 6 % len(WAYS)])
            if kind == 4 or (k % 10 == 7 and kind != 3):
                page.characters()
            if kind == 4 or kind == 5:
                page.tags()
            page.furniture(*((HEAD_ZH, TAIL_ZH, NOTICE_ZH) if kind != 5 else (HEAD_EN, TAIL_EN, NOTICE_EN)))
            if kind in (0, 2) or k % 4 == 3:
                page.farm()
            page.write(os.path.join(HERE, half, f"page-{k:02d}"))


main(sys.argv[1])
