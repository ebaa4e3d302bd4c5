package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in account. {@code id} is the person's, or the account's own for those without a person.
 *
 * @param enabled false also where kind and person do not agree, whoever made it so
 * @param mustChange whether the password is one that somebody else knows
 * @param passwordAt since when the password is in use; null for one that never expires
 * @param post of the person, in words; null without one
 */
public record Account(
        String username,
        PersonId id,
        String name,
        Kind kind,
        String passwordHash,
        boolean enabled,
        boolean mustChange,
        @Nullable LocalDateTime passwordAt,
        @Nullable String post) {

    /** The four without a person exclude one another and every office (三权分立). */
    public enum Kind {
        PERSON,
        SYSTEM_ADMIN,
        SECURITY_ADMIN,
        AUDIT_ADMIN,
        AUDITOR
    }
}
