package cn.tonggui.election;

import java.util.Map;

/** The numbers that the parameters of a case set for what is asked before the vote. */
record Limits(Map<String, String> settings) {

    static Limits of(Map<String, String> settings) {
        return new Limits(settings);
    }

    /** R-E06: so many per cent of the seats. */
    int sparePercent() {
        return Integer.parseInt(settings.get("candidate.diffRatio").replace("%", ""));
    }

    int extensionMonths() {
        return number("extension.maxMonths");
    }

    int extensions() {
        return number("extension.times");
    }

    int requestDays() {
        return number("request.leadDays");
    }

    /** Days before the end of the term from which on a meeting is on time: 60 for {@code -60..0}. */
    int windowDays() {
        String window = settings.get("term.onTimeWindow");
        return -Integer.parseInt(window.substring(0, window.indexOf("..")));
    }

    boolean equalWithoutCommittee() {
        return settings.get("noCommittee.mode").equals("EQUAL");
    }

    boolean equalByElection() {
        return settings.get("byElection.mode").equals("EQUAL");
    }

    int byElectionSpare() {
        return number("byElection.diff");
    }

    private int number(String name) {
        return Integer.parseInt(settings.get(name));
    }
}
