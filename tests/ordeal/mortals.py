"""Which flows are lived through with the process dying at every commit, and which are not, and why."""

import pytest

DYING, DYING_ONCE = "dying", "dying-once"
"""Beside SQLite and PostgreSQL: SQLite, and the process dies at every commit, or at the first of each kind."""

FEW = {
    "handling": "asked_back_and_answered_the_clock_stands_meanwhile fold_and_unfold_withdraw_and_reopen",
    "disputes": "a_dispute_from_the_first_word_to_an_agreement",
    "errands": "from_the_question_to_the_end",
    "whistles": "each_called_body_has_its_own_time_and_tick_and_the_first_stays_responsible",
    "talks": "a_correction_is_a_new_version_and_both_are_kept",
    "elections": "a_whole_election_with_a_run_off",
    "topics": "a_proposal_that_three_households_sign_stands_on_the_agenda",
    "topics_debate": "questions_are_answered_before_ballots_open",
    "polls_paper": "paper_counts_when_another_household_confirms",
    "polls_amendments": "a_line_is_added_when_two_have_signed",
    "polls_objections": "an_upheld_objection_lets_the_leader_declare_the_result_void",
    "polls_decisions": "a_decision_becomes_a_matter_with_its_own_date",
    "polls_box": "the_box_is_counted_by_two_and_nothing_says_whose_it_was",
    "polls_proxies": "a_proxy_is_accepted_cast_seen_and_overruled a_proxy_on_paper_is_entered_with_its_photo",
    "deeds": "a_deed_that_three_households_saw_is_shown_and_thanked",
    "thanks": "the_group_is_thanked_once_and_names_those_who_agreed",
    "points_gifts": "a_gift_goes_to_a_door_with_its_years_and_is_told_in_the_digest",
    "points_rules": "a_mistake_is_taken_back_with_a_reason_that_the_household_reads",
    "points_lapsing": "what_was_not_used_lapses_once",
    "redemption_counter": "a_neighbour_collects_with_the_word_and_wrong_words_are_counted",
    "records": "from_the_first_press_to_hours_and_points",
    "orders_done": "asked_claimed_and_done_by_the_digits",
    "duty_set_up": "a_rota_is_set_up_and_everybody_hears_of_it_once",
    "duty_swaps": "two_households_swap_and_everybody_of_both_hears_of_it",
    "duty_pauses": "exempt_is_asked_decided_by_the_leader_and_told",
    "notices": "a_notice_counts_households_once",
    "sign_ups": "who_waits_moves_up_and_hears_it",
    "registering": "from_the_slip_to_being_in_are_four_taps",
    "admissions": "head_and_leader_are_asked_and_the_first_decides",
    "people": "a_link_gives_a_role_to_whoever_opens_it_and_consents",
    "leaving": "a_head_who_leaves_passes_it_to_the_longest_registered_adult",
    "roster": "a_file_is_previewed_and_loaded_when_the_administrator_says_so",
    "groups": "one_link_adds_the_bot_binds_the_unit_and_makes_its_opener_leader",
    "admission": "rows_are_added_taken_out_put_back_and_reset",
    "workday": "a_week_of_a_clerk",
    "rates": "the_sheet_comes_by_itself_on_the_first_with_what_was_mended_and_who_was_late",
    "desk": "what_is_pressed_at_the_desk_is_answered_there_and_written_down",
    "devices": "whoever_leaves_or_is_forgotten_is_signed_out",
    "links": "a_device_changes_over_to_the_owner_of_a_link",
    "ballots": "a_vote_on_the_page_and_a_press_in_the_chat_make_one_ballot",
    "counter_page": "a_code_is_typed_and_the_thing_given_out",
    "open311": "a_service_with_a_key_files_a_matter_like_any_other",
    "openboard": "the_administrator_is_told_what_it_means_then_opens_names_and_closes_it",
}
"""By their files, the flows that every run of the tests lives through so, in place of the undisturbed one on SQLite."""

ITSELF = "starts and ends the process itself"
SILENT = "has answers that do not arrive, more than people press again"
HOLDS = "holds points for no reservation, which `verify` names"
BREAKS = "breaks the books of the shelf on purpose"
ALONE = "asks the site itself, and once, with no browser that asks again"
AWAY = "looks at what a page without a database answers, where browsers here ask again"
DOOR = "who dies at the door leaves a page of nobody, until it is tidied away"
SPARED: dict[str, str] = {
    "broadcast": "counts what is sent in a second, and waits for it message by message",
    "card_faults.a_card_whose_posting_is_uncertain_is_posted_once_more_at_the_most": "a death is one posting more",
    "card_faults.after_a_restart_the_limits_are_kept_as_if_there_had_been_none": ITSELF,
    "polls_load": "counts edits, and what a vote takes",
    "faults": "has failures of its own at given writes",
    "intake": "has failures of its own at given writes",
    "parked": "has failures of its own at given writes",
    "points_verify": "breaks the ledger on purpose",
    "first_day.a_half_answered_setup_goes_on_after_a_restart": ITSELF,
    "polls_faults.a_crash_at_the_commit_of_a_vote_leaves_one_ballot_and_one_true_answer": ITSELF,
    "polls_faults.a_crash_at_the_commit_of_a_secret_ballot_and_closing_meanwhile": ITSELF,
    "polls_faults.a_crash_while_a_secret_poll_closes_counts_once_and_forgets_the_key": ITSELF,
    "polls_faults.a_crash_while_a_poll_is_posted_leaves_one": ITSELF,
    "polls_faults.a_crash_while_a_poll_opens_by_itself_opens_it_once": ITSELF,
    "polls_faults.a_press_whose_answer_was_lost_is_answered_alike_when_it_comes_again": SILENT,
    "polls_secrecy.indexes_of_choices_know_no_more_than_the_table": "asks nothing of the bot",
    "polls_secrecy.a_bug_while_casting_keeps_and_logs_no_choice": "has failures of its own at given writes",
    "points_rules.what_is_spent_or_went_along_is_not_taken_back": HOLDS,
    "points_rules.the_balance_sheet_names_nobody_and_is_kept_for_every_month": HOLDS,
    "points_wallet.the_wallet_shows_what_is_kept_what_lapses_and_whose_it_is": HOLDS,
    "points_wallet.the_statement_says_what_each_was_in_plain_words": HOLDS,
    "points_wallet.the_statement_is_a_table_for_the_household_and_for_one_person": HOLDS,
    "points_moving.who_moves_takes_along_no_more_than_is_left": HOLDS,
    "records.a_form_that_was_left_goes_on_after_a_restart": ITSELF,
    "records_publishing.a_crash_at_the_end_doubles_and_loses_nothing": ITSELF,
    "records_taken_back.who_takes_a_record_back_and_who_makes_a_certificate_wait_for_each_other": "counts steps",
    "records_recorded.a_crash_while_it_is_written_down_writes_it_down_once": ITSELF,
    "redemption.a_reservation_that_is_struck_out_with_its_stock_is_missed": BREAKS,
    "redemption.how_it_ended_is_written_down_once": BREAKS,
    "openboard.it_may_be_kept_for_a_minute_and_is_asked_for_again_cheaply": "a process keeps its minute while it lives",
    "cookies.scripts_and_other_sites_never_see_it": ALONE,
    "mine.who_is_forgotten_on_the_page_is_told_so_and_signed_in_nowhere": DOOR,
    "unused_pages.a_page_on_which_nobody_registered_is_forgotten_a_month_after_it_was_last_opened": DOOR,
    "supporting.a_card_pressed_a_hundred_times_is_few_edits": "counts edits, and a start may edit once more",
    "limits.whoever_makes_page_after_page_has_no_more_tries": "what an address tried is counted by the process alone",
    "mine.messages_are_new_once_and_older_ones_are_paged": "what was shown once is no longer new, though nobody saw it",
    "again.words_sent_while_the_database_is_away_are_given_back_and_sent_once": AWAY,
    "again.a_ballot_sent_while_the_database_is_away_is_cast_by_sending_it_again": AWAY,
    "saying_in_private.the_form_survives_a_restart_and_can_be_cancelled": ITSELF,
}
"""Files, and flows in them, that are not lived through so, and why."""

UPLOADS = pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning")
"""Who dies over a file that is being sent does not close it."""


def ways(metafunc: pytest.Metafunc) -> list[object]:
    """The kinds of database that a test runs on; one that makes a world of its own has a third."""
    both: list[object] = ["sqlite", "postgresql"]
    place, _, file = metafunc.module.__name__.rpartition(".test_")
    flow = metafunc.function.__name__.removeprefix("test_")
    if place not in ("tests.flows", "tests.web") or not hasattr(metafunc.module, "world"):
        return both
    if file in SPARED or f"{file}.{flow}" in SPARED or metafunc.definition.get_closest_marker("own_database"):
        return both
    if flow in FEW.get(file, "").split():
        both = [pytest.param("sqlite", marks=pytest.mark.soak), "postgresql", pytest.param(DYING_ONCE, marks=UPLOADS)]
    return [*both, pytest.param(DYING, marks=(UPLOADS, pytest.mark.soak))]


def kind_of(param: str) -> str:
    """SQLite or PostgreSQL."""
    return "sqlite" if param in (DYING, DYING_ONCE) else param
