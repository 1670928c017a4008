"""From somebody's words to a row of the admission list."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from bot.domain.categories.values import AdmissionRow, CategoryCode


def guess(text: str, rows: Sequence[AdmissionRow]) -> AdmissionRow:
    """The row whose words cover most of the text; equal ones: the longer word, then the earlier row.

    Where none fits, the first row of "other" without words. Rows without any "other": ValueError.
    """
    return _best(_plain(text), rows) or _other(rows)


def guess_within(text: str, rows: Sequence[AdmissionRow], category: CategoryCode) -> AdmissionRow:
    """The row for a text whose category was corrected by hand: the best of that category, else its first.

    For "other", and where the list has no row of the category: as in `guess`, the row for everything else.
    """
    within = [row for row in rows if row.category is category]
    rest = _other(rows) if category is CategoryCode.OTHER or not within else within[0]
    return _best(_plain(text), within) or rest


def _other(rows: Sequence[AdmissionRow]) -> AdmissionRow:
    others = [row for row in rows if row.category is CategoryCode.OTHER]
    if not others:
        raise ValueError("an admission list has a row for everything else")
    return next((row for row in others if not row.words), others[-1])


def _best(text: str, rows: Sequence[AdmissionRow]) -> AdmissionRow | None:
    best, most = None, (0, 0)
    for row in rows:
        score = _score(text, row)
        if score > most:
            best, most = row, score
    return best


def _score(text: str, row: AdmissionRow) -> tuple[int, int]:
    """How much of the text a row's words cover, and the longest of them; an English word counts as two characters."""
    covered: set[int] = set()
    longest = english = 0
    for word, pattern in _patterns(row.words):
        if pattern is None:
            at = text.find(word)
            while at >= 0:
                covered.update(range(at, at + len(word)))
                longest = max(longest, len(word))
                at = text.find(word, at + 1)
        elif pattern.search(text):
            english += 2 * len(word.split())
            longest = max(longest, 2 * len(word.split()))
    return len(covered) + english, longest


@lru_cache(maxsize=1024)
def _patterns(words: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str] | None], ...]:
    """The words in one form of writing; those in Latin letters as whole words."""
    plain = [_plain(word) for word in words if word.strip()]
    return tuple(
        (word, re.compile(rf"\b{re.escape(word)}(?:s|es|ing|ed)?\b") if word.isascii() else None) for word in plain
    )


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().translate(_SIMPLE)


_SIMPLE = str.maketrans(
    "業東爲為麼亂產衆眾優會傳償兒養準湊劃辦動醫單佔衛壓發響圍場壞壇牆聲夠頭嬰學寵對將塵屍幫廣應開異彈戶掃揚拋報擋"
    "換攝擺攤斷無舊雜來櫃欄樹樁檢樓殘氣汙溝沒窪滲溼濕滿滅燈煙燒熱獨貓環電畫監蓋盜磚礙積竊築籌類糞糾紛紙線經繩維綠"
    "網羣脅髒腳蒼營蠅補裝見規認講設證評詐調質販貼費資賭賠車遷過運違選遞鄰裏裡鋼鈕錢鑽銷鎖門閃間閘鬧難頂顧飛飯館馬"
    "罵騙雞黃齡臟髮麵錶麽塲産著菸綫閙淸",
    "业东为为么乱产众众优会传偿儿养准凑划办动医单占卫压发响围场坏坛墙声够头婴学宠对将尘尸帮广应开异弹户扫扬抛报挡"
    "换摄摆摊断无旧杂来柜栏树桩检楼残气污沟没洼渗湿湿满灭灯烟烧热独猫环电画监盖盗砖碍积窃筑筹类粪纠纷纸线经绳维绿"
    "网群胁脏脚苍营蝇补装见规认讲设证评诈调质贩贴费资赌赔车迁过运违选递邻里里钢钮钱钻销锁门闪间闸闹难顶顾飞饭馆马"
    "骂骗鸡黄龄脏发面表么场产着烟线闹清",
)
"""Traditional characters of the words in the list, and their simplified ones."""
