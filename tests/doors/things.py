"""One of each thing that a command can be about, in the unit and of the household that the people of the town are near.

Whoever stands in a relation to a thing is named for it: "clerk", "volunteer", "supporter".
"""

from datetime import timedelta

from bot.domain.deadlines import Counted, Limits, Plan, Span, Urgency
from bot.domain.redemption.windows import DEFAULT, to_json
from storage.matters.plans import plan_to_json
from storage.pages import hashed
from tests.doors.town import LONG_AGO, NOW, SECRET, TODAY, Town

DAY = timedelta(days=1)
PLAN = plan_to_json(
    Plan(Urgency.ORDINARY, Limits(Span(1, Counted.WORKING_DAYS), Span(7, Counted.DAYS)), NOW - DAY, NOW - DAY, None)
)


def add_things(town: Town) -> None:
    """All of them."""
    for some in (_papers, _matters, _together, _polls, _elections, _service, _points, _duty, _talks):
        some(town)


def _papers(town: Town) -> None:
    """What belongs to people and doors themselves."""
    of, someone = town.of, town.resident["one of the household"]
    of["grant"] = of["party_member of party member"]
    asks = {"account_id": town.account["asker"], "flat_id": town.flat["101"], "tie": "family", "asked_at": NOW}
    of["admission"] = town.add("admissions", **asks)
    of["device"] = town.add(
        "devices",
        account_id=town.account["one of the household"],
        secret_hash=f"another{town.mark}",
        made_at=NOW,
        seen_at=NOW,
    )
    of["link"] = town.add(
        "sign_ins",
        account_id=town.account["one of the household"],
        secret_hash=hashed(f"LINK234{town.mark}"),
        expires_at=NOW + DAY,
    )
    town.add("slips", code=f"SLIP234{town.mark}", flat_id=town.flat["101"], made_at=NOW, expires_at=NOW + DAY * 30)
    town.add("leaves", resident_id=town.resident["staff"], from_on=TODAY, to_on=TODAY + DAY)
    of["answer"] = town.add("common_answers", body_id=of["property"])
    for code, kind, role in (("ACDEFH", "role", "auditor"), ("ACDEFK", "unit", None)):
        town.add(
            "invitations", code=f"{code}3{town.mark}", kind=kind, unit_id=of["unit"] if kind == "unit" else None,
            role=role, community_id=of["here"], made_at=NOW, expires_at=NOW + DAY,
        )  # fmt: skip
    bot = town.add("accounts", created_at=NOW)
    of["key"] = town.add("api_keys", account_id=bot, resident_id=someone, made_at=NOW)


def _matters(town: Town) -> None:
    of, someone = town.of, town.resident["one of the household"]
    common = {
        "year": 2026, "reporter_id": someone, "filed_by": someone, "household_id": town.household["101"],
        "category": "leak", "row_code": "r1", "level": "community", "urgency": "ordinary", "state": "in_progress",
        "body_id": of["property"], "filed_at": NOW - DAY, "appears_at": NOW - DAY, "accepted_at": NOW - DAY,
        "responsible": SECRET, "settle_by": NOW + DAY * 5, "accept_by": NOW, "plan": PLAN,
    }  # fmt: skip
    of["matter"] = town.add("matters", **common | {"serial": 1})
    of["another matter"] = town.add("matters", **common | {"serial": 2})
    for matter in ("matter", "another matter"):
        town.add("timeline", matter_id=of[matter], kind="filed", state="filed", at=NOW - DAY)
    town.add("supports", matter_id=of["matter"], household_id=town.household["109"],
             resident_id=town.resident["supporter"], at=NOW)  # fmt: skip
    of["whistle"] = town.add(
        "whistles", matter_id=of["matter"], body_id=of["power"], called_by=town.resident["staff"], called_at=NOW - DAY,
        due_at=NOW + DAY,
    )  # fmt: skip
    of["dispute"] = town.add(
        "matters", **common | {
            "serial": 3, "visibility": "confidential", "body_id": of["mediation"], "level": "street",
            "mediator_id": town.resident["mediator"],
        },
    )  # fmt: skip
    town.add("disputes", matter_id=of["dispute"], consent="given", outcome="open",
             other_household_id=town.household["108"])  # fmt: skip
    town.add("dispute_parties", matter_id=of["dispute"], resident_id=town.resident["other side"], answer="willing",
             at=NOW - DAY)  # fmt: skip
    of["errand"] = town.add(
        "errands", resident_id=someone, household_id=town.household["101"], flat_id=town.flat["101"],
        unit_id=of["unit"], body_id=of["property"], progress="doing", asked_at=NOW - DAY, changed_at=NOW - DAY,
    )  # fmt: skip


def _together(town: Town) -> None:
    """Notices, topics, deeds."""
    of, leader = town.of, town.resident["leader"]
    of["notice"] = town.add("notices", kind="sign_up", by=leader, posted_at=NOW - DAY, appears_at=NOW - DAY,
                            closes_at=NOW + DAY)  # fmt: skip
    of["topic"] = town.add(
        "topics", origin="resident", by=town.resident["one of the household"], household_id=town.household["101"],
        state="signing", put_at=NOW - DAY, signs_until=NOW + DAY,
    )  # fmt: skip
    of["question"] = town.add("topic_questions", topic_id=of["topic"], by=town.resident["neighbour"],
                              asked_at=NOW - DAY)  # fmt: skip
    of["deed"] = town.add(
        "deeds", by=town.resident["neighbour"], by_household_id=town.household["102"],
        household_id=town.household["101"], on=TODAY, state="asked", named_at=NOW - DAY, until=NOW + DAY,
    )  # fmt: skip


def _polls(town: Town) -> None:
    of, leader = town.of, town.resident["leader"]
    helpers = {"clerk_id": town.resident["clerk"], "witness_id": town.resident["witness"]}
    common = {
        "reach": "unit", "by": leader, "version": 1, "kind": "yes_no", "roll_kind": "households", "rule": "simple",
        "options": ["赞成", "反对", "弃权"], "posted_at": NOW - DAY * 3, "opens_at": NOW - DAY * 3,
        "stepped_until": NOW - DAY, **helpers,
    }  # fmt: skip
    of["poll"] = town.add("polls", **common, state="open", closes_at=NOW + DAY, next_at=NOW + DAY)
    result = {"closes_at": NOW - DAY, "closed_at": NOW - DAY, "decided_at": NOW - DAY, "result": {}}
    of["result"] = town.add("polls", **common, **result, state="decided", objections_until=NOW + DAY * 4)
    for poll in ("poll", "result"):
        of[f"line of {poll}"] = town.add("roll_lines", poll_id=of[poll], place=1, household_id=town.household["101"])
    waiting = {"poll_id": of["poll"], "entered_by": town.resident["clerk"], "entered_at": NOW - DAY}
    of["entry"] = town.add(
        "paper_entries", **waiting, line_id=of["line of poll"], code=f"ENTRY23{town.mark}", origin="paper",
        choice="0", signed_at=NOW - DAY,
    )  # fmt: skip
    of["box"] = town.add("box_counts", **waiting, slips=3, invalid=0, ticked=3)
    town.add("proxies", poll_id=of["poll"], line_id=of["line of poll"], code=f"PROXY23{town.mark}",
             holder_id=town.resident["neighbour"], entered_by=leader, given_at=NOW - DAY)  # fmt: skip
    of["amendment"] = town.add("roll_amendments", poll_id=of["poll"], what="correct", line_id=of["line of poll"],
                               first_by=leader, first_at=NOW - DAY)  # fmt: skip
    of["objection"] = town.add("objections", poll_id=of["result"], target="result", by=town.resident["neighbour"],
                               at=NOW - DAY)  # fmt: skip
    town.add("decisions", poll_id=of["result"], due_on=TODAY, review_on=TODAY, at=NOW - DAY)


def _elections(town: Town) -> None:
    of = town.of
    of["election"] = town.add(
        "elections", kind="leader", called_by=town.resident["administrator"], called_at=NOW - DAY, year=2026,
        nominate_until=NOW + DAY, accept_until=NOW + DAY * 2, vote_days=3, stepped_until=NOW - DAY,
    )  # fmt: skip
    of["candidate"] = town.add("election_candidates", election_id=of["election"], household_id=town.household["101"],
                               resident_id=town.resident["one of the household"], answer="asked")  # fmt: skip


def _service(town: Town) -> None:
    of, someone = town.of, town.resident["one of the household"]
    volunteer = town.resident["volunteer"]
    order = town.add(
        "service_orders", by=someone, household_id=town.household["101"], flat_id=town.flat["101"], activity="carry",
        unit_id=of["unit"], place="door", places=2, minutes=60, reach="unit", asked_at=NOW - DAY,
    )  # fmt: skip
    of["occurrence"] = town.add(
        "service_occurrences", order_id=order, nth=1, planned_at=NOW + DAY, begins_at=NOW + DAY, arrival_code="11",
        end_code="22", appears_at=NOW - DAY, changed_at=NOW - DAY,
    )  # fmt: skip
    of["claim"] = town.add("service_claims", occurrence_id=of["occurrence"], resident_id=volunteer, round=0,
                           at=NOW - DAY)  # fmt: skip
    over = town.add(
        "service_occurrences", order_id=order, nth=2, planned_at=NOW - DAY, begins_at=NOW - DAY, arrival_code="11",
        end_code="22", appears_at=NOW - DAY, changed_at=NOW - DAY,
    )  # fmt: skip
    of["claim given up"] = town.add(
        "service_claims", occurrence_id=over, resident_id=volunteer, round=0, at=NOW - DAY * 2, absent_at=NOW - DAY,
        absent_by=someone,
    )  # fmt: skip
    of["record"] = town.add(
        "service_records", volunteer_id=volunteer, recorder_id=volunteer, beneficiary_id=town.household["101"],
        unit_id=of["unit"], activity="carry", on=TODAY - DAY, minutes=60, recorded_at=NOW - DAY,
    )  # fmt: skip
    of["objection to a record"] = town.add(
        "service_objections", record_id=of["record"], by=town.resident["neighbour"], words="样例", at=NOW,
        outcome="open",
    )  # fmt: skip
    town.add("service_askings", record_id=of["record"], asks="leader", asked_at=NOW - DAY, claimed=0)
    of["list"] = town.add("service_lists", year=2026, nth=1, published_at=NOW - DAY, open_until=NOW + DAY)
    of["certificate"] = town.add("certificates", resident_id=volunteer, year=2026, nth=1, first_on=TODAY,
                                 last_on=TODAY, minutes=60, made_at=NOW - DAY)  # fmt: skip
    nobody = town.add("residents", adult=True, household_id=town.household["101"], registered_at=LONG_AGO)
    town.resident["without a phone"] = nobody
    town.add("service_people", resident_id=nobody, household_id=town.household["101"], name="样例大爷")
    of["certificate of theirs"] = town.add("certificates", resident_id=nobody, year=2026, nth=2, first_on=TODAY,
                                           last_on=TODAY, minutes=60, made_at=NOW - DAY)  # fmt: skip


def _points(town: Town) -> None:
    of, administrator = town.of, town.resident["administrator"]
    of["counter"] = town.add("pickup_counters", made_by=administrator, made_at=LONG_AGO,
                             opening=to_json(DEFAULT))  # fmt: skip
    town.add("pickup_counter_staff", counter_id=of["counter"], resident_id=town.resident["counter staff"],
             given_by=administrator, given_at=LONG_AGO)  # fmt: skip
    of["goods"] = town.add("goods", counter_id=of["counter"], price=10, stock=5, made_by=administrator,
                           made_at=LONG_AGO)  # fmt: skip
    of["reservation"] = town.add(
        "reservations", goods_id=of["goods"], counter_id=of["counter"], household_id=town.household["101"],
        by=town.resident["asker"], for_others=True, code=f"PICK234{town.mark}", word="word", price=10, month=TODAY,
        reserved_at=NOW - DAY, expires_at=NOW + DAY * 30,
    )  # fmt: skip


def _duty(town: Town) -> None:
    of, leader = town.of, town.resident["leader"]
    begun = TODAY.replace(month=5, day=1)
    of["rota"] = town.add("rotas", period="month", starts_on=begun, set_up_by=leader, set_up_at=LONG_AGO,
                          stepped_at=NOW - DAY, changed_at=LONG_AGO, tasks={})  # fmt: skip
    for door in ("103", "101", "102", "108"):
        town.add("rota_members", rota_id=of["rota"], household_id=town.household[door], joined_on=begun,
                 entered_by=leader, at=LONG_AGO)  # fmt: skip
    of["turn"] = town.add("duty_turns", rota_id=of["rota"], starts_on=begun, until_on=TODAY.replace(month=7, day=1),
                          household_id=town.household["103"], how="order")  # fmt: skip
    of["pause"] = town.add("rota_pauses", rota_id=of["rota"], household_id=town.household["101"], kind="exempt",
                           state="asked", from_on=TODAY, entered_by=town.resident["one of the household"],
                           at=NOW - DAY)  # fmt: skip
    of["swap"] = town.add(
        "duty_swaps", rota_id=of["rota"], kind="stand_in", giver_id=town.household["101"],
        gives_on=TODAY.replace(month=7, day=1), offered_by=town.resident["one of the household"], offered_at=NOW - DAY,
    )  # fmt: skip


def _talks(town: Town) -> None:
    of = town.of
    of["talk"] = town.add("talk_days", held_at=NOW - timedelta(hours=1), state="open",
                          clerk_id=town.resident["clerk"], opened_at=NOW - timedelta(hours=1))  # fmt: skip
    of["item"] = town.add("talk_items", talk_day_id=of["talk"], place=1)
