package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;

/** A sign-in account. {@code id} is the person's, or the account's own for those without a person. */
public record Account(String username, PersonId id, String name, Kind kind, String passwordHash, boolean enabled) {

    /** The four without a person exclude one another and every office (三权分立). */
    public enum Kind {
        PERSON,
        SYSTEM_ADMIN,
        SECURITY_ADMIN,
        AUDIT_ADMIN,
        AUDITOR
    }
}
