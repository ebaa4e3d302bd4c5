package cn.tonggui.notification;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a person wants to be told, and how.
 *
 * @param address for mail, empty for none
 * @param quiet no reminders before the day
 * @param ways every kind has one
 */
record Preference(String address, boolean quiet, Map<NoticeKind, Way> ways) {

    Preference {
        Map<NoticeKind, Way> all = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            all.put(kind, ways.getOrDefault(kind, Way.NEVER));
        }
        ways = Map.copyOf(all);
    }

    boolean wantsMail() {
        return ways.values().stream().anyMatch(way -> way != Way.NEVER);
    }
}
