package cn.tonggui.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one part of the organisation: what an entry must fulfil, and what it does to the {@link Picture}. Every bean of
 * this type takes part; no two may claim the same kind.
 */
interface ChangeFamily {

    /** What the first start needs: the top organisation, its unit, and the two who will enter everything else. */
    Set<ChangeKind> FIRST_START = Set.of(
            ChangeKind.UNIT_OPEN,
            ChangeKind.LINK_JOIN,
            ChangeKind.PERSON_ENTER,
            ChangeKind.MEMBERSHIP_BEGIN,
            ChangeKind.OFFICE_BEGIN,
            ChangeKind.DUTY_BEGIN);

    Set<ChangeKind> kinds();

    /** The code, person or username that the entry is about. */
    String subject(Entry entry);

    /** The organisation in whose scope the change lies, for those who look at it later; null for the whole enterprise. */
    @Nullable
    String unit(Entry entry, Picture picture);

    /** Finds everything that is wrong, not only the first. */
    void check(Check check);

    /** Takes effect in the picture. Only for an entry in which nothing was found. */
    void apply(Entry entry, Picture picture);

    /** What it does, as asked after {@link #apply}. */
    Sentence sentence(Entry entry, Picture picture);

    /** True for what gives somebody rights: it waits for a second person. */
    default boolean needsSecond(ChangeKind kind) {
        return false;
    }

    /** Whether the system administrator enters such, and the security administrator is the second person. */
    default boolean byAdministrators(ChangeKind kind, boolean firstStart) {
        return firstStart && FIRST_START.contains(kind);
    }

    /** Whether the audit administrator enters such too; the second person is the security administrator. */
    default boolean byAuditAdministrator(ChangeKind kind) {
        return false;
    }

    /** Whether 组织科 enters such and is the second person, each within the scope of the office. */
    default boolean byDepartment(ChangeKind kind) {
        return true;
    }
}
