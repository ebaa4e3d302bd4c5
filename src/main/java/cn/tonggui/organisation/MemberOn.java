package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;

/**
 * A member of an organisation, for a roll.
 *
 * @param full 正式党员; otherwise on probation
 * @param barred without the right to vote and to be elected on the day asked for (R-E04)
 * @param probation within a probation in the Party or serving a sentence on that day (R-E08③); barred by it
 */
public record MemberOn(PersonId person, String name, boolean full, boolean barred, boolean probation) {}
