package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as the list of an organisation shows one, with the membership of today.
 *
 * @param unit the administrative unit
 * @param branch of the membership, null without one
 * @param joinedOn day of the general meeting for members, of the decision for activists; null where nobody told
 */
public record Listed(
        PersonId id,
        String name,
        Sex sex,
        int birthYear,
        UnitCode unit,
        String post,
        @Nullable UnitCode branch,
        @Nullable UnitCode group,
        Category category,
        @Nullable LocalDate joinedOn) {

    public enum Sex {
        M,
        F
    }

    /** 正式党员, 预备党员, 积极分子, 申请人; {@code NONE} is 职工群众. */
    public enum Category {
        FULL,
        PROBATIONARY,
        ACTIVIST,
        APPLICANT,
        NONE;

        /** Whether a Party member, full or on probation. */
        public boolean member() {
            return this == FULL || this == PROBATIONARY;
        }
    }
}
