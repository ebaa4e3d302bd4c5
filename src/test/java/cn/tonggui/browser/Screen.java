package cn.tonggui.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;

/** The two sizes every main page is seen in. */
enum Screen {
    DESKTOP(1440, 900, false),
    PHONE(390, 844, true);

    private final int width;
    private final int height;
    private final boolean mobile;

    Screen(int width, int height, boolean mobile) {
        this.width = width;
        this.height = height;
        this.mobile = mobile;
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(mobile)
                .setHasTouch(mobile)
                // Nothing glides: whoever clicks what still moves misses it.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
    }
}
