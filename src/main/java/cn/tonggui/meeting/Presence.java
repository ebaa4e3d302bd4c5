package cn.tonggui.meeting;

import org.jspecify.annotations.Nullable;

/**
 * One who should come, or only attends.
 *
 * @param kind MEMBER with a vote, OBSERVER, RECORDER
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

    boolean member() {
        return kind.equals(MEMBER);
    }

    boolean came() {
        return Boolean.TRUE.equals(present);
    }
}
