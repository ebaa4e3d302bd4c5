package cn.tonggui.notification;

/** How notices of a kind go by mail, beside standing in the application. */
enum Way {
    NEVER,
    AT_ONCE,
    DAILY
}
