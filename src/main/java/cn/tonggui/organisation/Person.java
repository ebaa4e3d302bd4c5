package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;

/**
 * A person as lists and pickers show one.
 *
 * @param unit the administrative unit (行政隶属)
 * @param post what stands beside the name: the foremost office in words, or 线路工 and the like
 */
public record Person(PersonId id, String name, UnitCode unit, String post) {

    /** Two characters for the round face beside a name: 陈立远 is 立远. */
    public static String face(String name) {
        int length = name.codePointCount(0, name.length());
        return name.substring(name.offsetByCodePoints(0, Math.max(0, length - 2)));
    }
}
