package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;

/**
 * A member of an organisation, for a roll.
 *
 * @param full 正式党员; otherwise on probation
 * @param barred without the right to vote and to be elected on the day asked for (R-E04)
 */
public record MemberOn(PersonId person, String name, boolean full, boolean barred) {}
