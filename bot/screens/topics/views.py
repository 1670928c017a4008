"""A topic in the private chat, both sides beside each other, questions and answers, lists."""

from collections.abc import Mapping, Sequence

from bot.domain.base import BodyId, Command, UnitId
from bot.domain.commands.polls import ShowPoll
from bot.domain.commands.topics import (
    AnswerQuestion,
    AskBody,
    AskQuestion,
    FindTopics,
    ProposeTopic,
    QuestionId,
    RejectTopic,
    SetAside,
    ShowPictures,
    ShowQuestion,
    ShowQuestions,
    ShowSides,
    ShowTopic,
    SignTopic,
    Speak,
    VoteOnTopic,
    WithdrawTopic,
)
from bot.domain.topics.sharing import yuan
from bot.domain.topics.topic import Side, State, Topic
from bot.screens.base import Button, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.shortening import in_one_line
from bot.screens.topics.cards import card_body
from bot.screens.topics.shown import Asked, May, Said, Shown, back, code, menu, named, outcome, price_lines, title

ON_BUTTON, LINE = 24, 60
"""UTF-16 units of a topic or a question on a button, and in a line."""
LISTED, ON_SCREEN = 12, 8
"""Questions that wait: so many are named, so many have a button at once."""


def topic(shown: Shown, may: May, *, posted: bool = False) -> Screen:
    """The topic, what it costs this household, and what this person can do with it."""
    body = paragraphs(text("topics-posted") if posted else None, card_body(shown, _own_share(shown)))
    rows = (*_signing(shown, may), *_debate(shown, may), *_leading(shown, may))
    if shown.topic.state in (State.IN_POLL, State.DECIDED) and shown.poll_id is not None:
        rows = (*rows, (Button(text("topics-to-poll"), ShowPoll(shown.poll_id)),))
    if shown.topic.photos:
        rows = (*rows, (Button(text("topics-pictures"), ShowPictures(shown.topic.id)),))
    return Screen(body, (*rows, (Button(text("topics-all"), FindTopics(shown.topic.unit_id)), menu())))


def pictures(one: Topic) -> Screen:
    """The pictures that came with it."""
    return Screen(text("topics-of", words=title(one)), photos=one.photos)


def _own_share(shown: Shown) -> Value | None:
    """What the household pays that looks at it."""
    if shown.own_share is not None:
        return text("topics-own-share", share=yuan(shown.own_share))
    return None


def _signing(shown: Shown, may: May) -> Rows:
    if not may.signs:
        return ()
    one = shown.topic
    if may.has_signed:
        return ((Button(text("topics-unsign"), SignTopic(one.id, on=False)),),)
    label = text("topics-sign-button", count=len(shown.signed), needed=one.signers)
    return ((Button(label, SignTopic(one.id, on=True)),),)


def _debate(shown: Shown, may: May) -> Rows:
    one = shown.topic
    rows: Rows = (
        (Button(text("topics-sides"), ShowSides(one.id)), Button(text("topics-questions"), ShowQuestions(one.id))),
    )
    if may.speaks and one.is_debated:
        rows = (
            *rows,
            (
                Button(text("topics-speak-for"), Speak(one.id, Side.FOR.value)),
                Button(text("topics-speak-against"), Speak(one.id, Side.AGAINST.value)),
                Button(text("topics-ask"), AskQuestion(one.id)),
            ),
        )
    return rows


def _leading(shown: Shown, may: May) -> Rows:
    one = shown.topic
    buttons = []
    if may.posts and may.can_vote_on:
        buttons.append(Button(text("topics-vote-on"), VoteOnTopic(one.id)))
    if may.leads and one.is_debated and not one.came_back:
        buttons.append(Button(text("topics-reject"), RejectTopic(one.id)))
    if may.withdraws:
        buttons.append(Button(text("topics-withdraw"), WithdrawTopic(one.id)))
    return (tuple(buttons),) if buttons else ()


def ask_withdraw(one: Topic) -> Screen:
    """Whoever proposed it is asked once more."""
    sure = Button(text("topics-withdraw-sure"), WithdrawTopic(one.id, sure=True))
    return Screen(text("topics-ask-withdraw", words=title(one)), ((sure, back(one.id)),))


def sides(shown: Shown, said: Mapping[Side, Sequence[Said]], page: int, *, has_more: bool) -> Screen:
    """Both sides beside each other, in the order in which they spoke."""
    one = shown.topic
    parts = [
        lines(
            text(f"topics-side-{side.value}", count=shown.said[side]),
            *(text("topics-statement", who=named(each.by), words=each.words) for each in said[side]),
        )
        for side in Side
    ]
    nobody = None if any(shown.said.values()) else text("topics-nobody-spoke")
    turn = _turn(page, has_more, ShowSides(one.id, page - 1), ShowSides(one.id, page + 1))
    speak = (
        Button(text("topics-speak-for"), Speak(one.id, Side.FOR.value)),
        Button(text("topics-speak-against"), Speak(one.id, Side.AGAINST.value)),
    )
    rows: Rows = (speak,) if one.is_debated or one.state is State.IN_POLL else ()
    return Screen(
        paragraphs(text("topics-of", words=title(one)), *parts, nobody), (*turn, *rows, (back(one.id), menu()))
    )


def questions(shown: Shown, found: Sequence[Asked], page: int, *, has_more: bool, answers: bool) -> Screen:
    """What was asked, what waits first, with the answers."""
    one = shown.topic
    told = [_asked(each) for each in found] or [text("topics-nobody-asked")]
    turn = _turn(page, has_more, ShowQuestions(one.id, page - 1), ShowQuestions(one.id, page + 1))
    rows: Rows = tuple(_to_question(each.id, each.words) for each in found if answers and each.state == "waiting")
    if one.is_debated:
        rows = (*rows, (Button(text("topics-ask"), AskQuestion(one.id)),))
    return Screen(paragraphs(text("topics-of", words=title(one)), *told), (*rows, *turn, (back(one.id), menu())))


def _asked(one: Asked) -> Value:
    if one.state == "waiting":
        reply: Value = text("topics-unanswered")
    elif one.state == "set_aside":
        reply = text("topics-set-aside", why=one.reply)
    elif one.by_proposer:
        reply = text("topics-answered-proposer", who=named(one.replied_by), words=one.reply)
    else:
        reply = text("topics-answered", who=named(one.replied_by), words=one.reply)
    return lines(text("topics-asked", who=named(one.by), words=one.words), reply)


def _to_question(question_id: QuestionId, words: str) -> tuple[Button, ...]:
    label = text("topics-to-question", words=in_one_line(words, ON_BUTTON))
    return (Button(label, ShowQuestion(question_id)),)


def one_question(one: Topic, asked: Asked, *, leads: bool) -> Screen:
    """A question, for whoever can answer it."""
    rows: Rows = ()
    if asked.state == "waiting":
        rows = ((Button(text("topics-answer"), AnswerQuestion(asked.id)),),)
        if leads:
            body = Button(text("topics-ask-body"), AskBody(asked.id))
            rows = (*rows, (body, Button(text("topics-aside"), SetAside(asked.id))))
    return Screen(
        paragraphs(text("topics-of", words=title(one)), _asked(asked)),
        (*rows, (Button(text("topics-questions"), ShowQuestions(one.id)), menu())),
    )


def choose_body(one: Topic, question_id: QuestionId, bodies: Sequence[tuple[BodyId, str]]) -> Screen:
    """Which body answers?"""
    rows: Rows = tuple((Button(name, AskBody(question_id, body_id)),) for body_id, name in bodies)
    said = text("topics-choose-body" if bodies else "topics-no-body")
    return Screen(said, (*rows, (Button(text("topics-questions"), ShowQuestions(one.id)), menu())))


def unanswered(one: Topic, waiting: Sequence[tuple[QuestionId, str]]) -> Screen:
    """Why there is no poll yet: the questions that wait, each with the way to answer it."""
    listed_ = lines(*(text("topics-waiting-line", words=in_one_line(words, 200)) for _, words in waiting[:LISTED]))
    rows: Rows = tuple(_to_question(question_id, words) for question_id, words in waiting[:ON_SCREEN])
    body = paragraphs(text("topics-refused-unanswered", count=len(waiting)), listed_)
    return Screen(body, (*rows, (back(one.id), menu())))


def listed(
    found: Sequence[Topic], unit_id: UnitId, label: str, *, over: bool, page: int, has_more: bool, proposes: bool
) -> Screen:  # fmt: skip
    """The topics of a unit under way, or those that are over, each with what came of it."""
    head = text("topics-list-over" if over else "topics-list", unit=label)
    if not found:
        head = text("topics-none-over" if over else "topics-none", unit=label)
    told = lines(*(_line(one) for one in found)) if over and found else None
    to_each = tuple((Button(_on_button(one), ShowTopic(one.id)),) for one in found)
    turn = _turn(page, has_more, FindTopics(unit_id, over, page - 1), FindTopics(unit_id, over, page + 1))
    new: Rows = ((Button(text("topics-propose"), ProposeTopic(unit_id)),),) if proposes and not over else ()
    other = Button(text("topics-list-button" if over else "topics-list-over-button"), FindTopics(unit_id, not over))
    return Screen(paragraphs(head, told), (*new, *to_each, *turn, (other, menu())))


def _on_button(one: Topic) -> Value:
    words = in_one_line(one.words, ON_BUTTON)
    if one.question and one.state is State.OPEN:
        return text("topics-line-wished", words=words)
    return text(f"topics-line-{code(one.state)}", words=words)


def _line(one: Topic) -> Value:
    """What came of it."""
    words = in_one_line(one.words, LINE)
    if one.state is State.DECIDED:
        return text("topics-came-decided", words=words, outcome=outcome(one))
    if one.state is State.REJECTED:
        return text("topics-came-rejected", words=words, why=in_one_line(one.why_off, LINE))
    if one.was_taken_back:
        return text("topics-came-withdrawn", words=words)
    return text("topics-came-lapsed" if one.state is State.LAPSED else "topics-came-ended", words=words)


def details(shown: Shown) -> Value:
    """What stands under the question of its poll: why, what it costs, how many spoke and asked."""
    one = shown.topic
    said = text("topics-details-debate", yes=shown.said[Side.FOR], no=shown.said[Side.AGAINST], asked=shown.asked)
    return lines(text("topics-why", why=one.why) if one.why else None, price_lines(shown), said)


def _turn(page: int, has_more: bool, before: Command, after: Command) -> Rows:
    turn = []
    if page:
        turn.append(Button(text("notices-page-before"), before))
    if has_more:
        turn.append(Button(text("notices-page-next"), after))
    return (tuple(turn),) if turn else ()
