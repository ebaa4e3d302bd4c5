package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;

/**
 * A person as lists and pickers show one.
 *
 * @param unit the administrative unit (行政隶属)
 * @param post what stands beside the name: the foremost office in words, or 线路工 and the like
 */
public record Person(PersonId id, String name, UnitCode unit, String post) {}
