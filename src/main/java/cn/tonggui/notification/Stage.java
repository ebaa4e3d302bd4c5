package cn.tonggui.notification;

/**
 * A moment at which people are reminded of a deadline.
 *
 * @param offset working days from the day it is due: negative before, 0 on the day, positive after
 * @param level how far up it is told: 0 to those who have the task, 1 to the secretary of the case, 2 one higher, 3 all
 */
record Stage(int offset, int level) {

    boolean late() {
        return offset > 0;
    }

    boolean early() {
        return offset < 0;
    }
}
