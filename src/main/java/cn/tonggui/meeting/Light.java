package cn.tonggui.meeting;

import java.time.LocalDate;

/** How what is to be done stands by its deadline. */
final class Light {

    /** Days before the deadline from which it is due soon, as a reminder is sent (taskLoop). */
    private static final int SOON = 3;

    private Light() {}

    static String of(LocalDate deadline, LocalDate today) {
        if (deadline.isBefore(today)) {
            return "late";
        }
        return deadline.isAfter(today.plusDays(SOON)) ? "calm" : "soon";
    }
}
