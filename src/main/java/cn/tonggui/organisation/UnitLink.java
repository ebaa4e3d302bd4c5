package cn.tonggui.organisation;

import cn.tonggui.kernel.UnitCode;

/**
 * A Party organisation and an administrative unit that belong together (同步设立).
 *
 * @param main false where the unit is merely covered
 */
public record UnitLink(UnitCode party, UnitCode admin, boolean main) {}
