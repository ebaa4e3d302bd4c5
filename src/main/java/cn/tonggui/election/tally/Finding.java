package cn.tonggui.election.tally;

import java.util.Locale;

/** What a step found, with the rule it rests on. The sentence stands in the messages under {@link #key}. */
public enum Finding {
    QUORUM_REACHED("R-E07"),
    QUORUM_NOT_REACHED("R-E07"),
    QUORUM_EXCEEDED("R-E07"),
    QUORUM_NOT_EXCEEDED("R-E07"),
    MORE_PRESENT_THAN_DUE("R-E07"),

    ISSUED_TO_EACH("R-E16"),
    ISSUE_MISMATCH("R-E16"),
    ROUND_STANDS("R-E16"),
    ROUND_VOID("R-E16"),
    BALLOTS_ADD_UP("R-E16"),
    BALLOTS_DIFFER("R-E16"),
    LINES_ADD_UP("R-E14"),
    LINE_DIFFERS("R-E14"),
    CHOICES_FIT("R-E17"),
    TOO_MANY_CHOICES("R-E17"),
    WRITE_INS_FIT("R-E14"),
    TOO_MANY_WRITE_INS("R-E14"),
    NOBODY_STANDS("R-E06"),
    WRITTEN_TOO_OFTEN("R-E17"),
    WRITTEN_CANDIDATE("R-E14"),
    WRITTEN_IN_RE_VOTE("R-E19"),
    NO_TIE_TO_DECIDE("R-E19"),

    RE_VOTE("R-E19"),
    RE_ELECTION("R-E20"),
    OFFICE_BY_COMMITTEE("R-E21"),
    OFFICE_BY_MEETING("R-E21"),
    WITHOUT_COMMITTEE("R-O02"),
    BASE_DUE("R-E18"),
    BASE_PRESENT("R-E18"),
    OVER_HALF("R-E18"),
    EXACTLY_HALF("R-E18"),
    UNDER_HALF("R-E18"),
    RE_VOTE_VOTES("R-E19"),
    RE_VOTE_DECIDED("R-E19"),
    SEATS_FILLED("R-E18"),
    EQUAL_VOTES_DECIDE_NOTHING("R-E19"),
    MORE_THAN_SEATS("R-E19"),
    TAKEN_BY_VOTES("R-E19"),
    TIE_FOR_LAST("R-E19"),
    SEATS_LEFT("R-E20"),
    OFFICE_LEFT("R-E20"),
    WRITE_IN_ELECTED("R-E27"),

    RIGHT_TO_VOTE("R-E04"),
    EXEMPTED("R-E08"),
    PROBATION_BY_VOTE("R-E08"),
    PRESENT_WITH_RIGHT("R-E04"),
    COMMITTEE_NEEDED("R-O02"),
    COMMITTEE_NOT_NEEDED("R-O02"),

    ENOUGH_CANDIDATES("R-E06"),
    TOO_FEW_CANDIDATES("R-E06"),
    SCRUTINEER_STANDS("R-E09"),
    OFFICIAL_STANDS("R-E10"),
    NOT_OF_THE_COMMITTEE("R-E21"),

    BALLOT_NOT_ADMITTED("R-E15"),
    BALLOT_IDENTIFIABLE("R-E13"),
    BALLOT_ILLEGIBLE("R-E14"),
    MARK_ILLEGIBLE("R-E14"),
    BALLOT_CHOOSES_TOO_MANY("R-E17"),
    BALLOT_VALID("R-E17"),
    BALLOT_COUNTED("R-E14"),
    WRITTEN_WITHOUT_RIGHT("R-E04"),
    WRITTEN_ON_BALLOT("R-E14"),
    WRITTEN_BEYOND_AGAINST("R-E14"),

    REDUCTION_TOO_FAR("R-E20"),
    COMMITTEE_TOO_SMALL("R-E25"),
    CONSENT_REACHED("R-E20"),
    CONSENT_EXACTLY_HALF("R-E20"),
    CONSENT_NOT_REACHED("R-E20"),

    EXTENSION_WITHIN("R-E03"),
    EXTENSION_TOO_LONG("R-E03"),
    EXTENDED_BEFORE("R-E03"),

    MEETING_QUORATE("R-M01"),
    MEETING_NOT_QUORATE("R-M01"),
    RESOLVED("R-M01"),
    NOT_RESOLVED("R-M01"),
    ADMISSION_QUORATE("R-D11"),
    ADMISSION_NOT_QUORATE("R-D11"),
    ADMITTED("R-D11"),
    NOT_ADMITTED("R-D11");

    private final String rule;

    Finding(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }

    /** Key of the sentence: {@code tally.quorum-reached}. */
    public String key() {
        return "tally." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
