package cn.tonggui.meeting;

import org.jspecify.annotations.Nullable;

/**
 * One who should come, or only attends.
 *
 * @param kind MEMBER with a vote, ATTENDING who is due without one, OBSERVER, RECORDER
 * @param place in the list, the secretary first
 * @param answer yes, no; empty for nothing said beforehand @param present null before the sign-in
 */
record Presence(
        String meeting,
        String person,
        String kind,
        int place,
        String answer,
        String reason,
        String written,
        @Nullable Boolean present) {

    static final String MEMBER = "MEMBER";
    static final String ATTENDING = "ATTENDING";

    boolean member() {
        return kind.equals(MEMBER);
    }

    /** Whether the person should come, with a vote or without. */
    boolean due() {
        return member() || kind.equals(ATTENDING);
    }

    boolean came() {
        return Boolean.TRUE.equals(present);
    }
}
