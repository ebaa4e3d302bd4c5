package cn.tonggui.workflow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Months and quarters, typed as {@code 2026-11} and {@code 2026Q4} so that they sort, as a document says them. */
final class PaperPeriod {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?Q([1-4])");

    private PaperPeriod() {}

    /** What is no month and no quarter stays as it is. */
    static String said(String words) {
        Matcher month = MONTH.matcher(words);
        if (month.matches()) {
            return month.group(1) + "年" + Integer.parseInt(month.group(2)) + "月";
        }
        Matcher quarter = QUARTER.matcher(words);
        return quarter.matches()
                ? quarter.group(1) + "年第" + "一二三四".charAt(Integer.parseInt(quarter.group(2)) - 1) + "季度"
                : words;
    }
}
