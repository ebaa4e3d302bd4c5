package cn.tonggui.organisation;

import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Terms and headcounts of all, and what belongs to one person's file. */
@Mapper
interface RosterFactMapper {

    /** Every term begun by the day, the latest of each organisation last. */
    @Select("""
            SELECT unit, seats, valid_from, valid_to
            FROM org_term
            WHERE valid_from <= #{today}
            ORDER BY unit, valid_from
            """)
    List<TermRow> terms(LocalDate today);

    @Select("""
            SELECT branch, group_code, category, COUNT(*) AS people
            FROM org_membership
            WHERE valid_from <= #{today} AND (valid_to IS NULL OR valid_to >= #{today})
            GROUP BY branch, group_code, category
            """)
    List<CountRow> headcounts(LocalDate today);

    /** The day the person left, empty for who is still here. */
    @Select("""
            SELECT valid_to
            FROM org_person
            WHERE id = #{person} AND valid_to IS NOT NULL
            """)
    Optional<LocalDate> left(String person);

    @Select("""
            SELECT branch, group_code, category, joined_on, valid_from, valid_to
            FROM org_membership
            WHERE person = #{person}
            ORDER BY valid_from DESC
            """)
    List<MembershipRow> memberships(String person);

    @Select("""
            SELECT kind, note, valid_from, valid_to
            FROM org_restriction
            WHERE person = #{person}
            ORDER BY valid_from DESC, kind
            """)
    List<SpanRow> restrictions(String person);

    @Select("""
            SELECT branch AS kind, '' AS note, valid_from, valid_to
            FROM org_contact_point
            WHERE person = #{person}
            ORDER BY valid_from DESC, branch
            """)
    List<SpanRow> contacts(String person);

    @Select("""
            SELECT username, enabled
            FROM org_account
            WHERE person = #{person}
            """)
    Optional<PersonFile.SignIn> account(String person);

    /** What the account entered, latest first. */
    @Select("""
            SELECT id, kind, subject, unit, content, effective, doc_no, words, state,
                   entered_by, entered_name, entered_kind, entered_at, decided_by, decided_name, decided_at, reason
            FROM org_change
            WHERE entered_by = #{account}
            ORDER BY seq DESC
            LIMIT #{limit}
            """)
    List<ChangeRow> entered(String account, int limit);

    record TermRow(String unit, int seats, LocalDate validFrom, LocalDate validTo) {

        Term term() {
            return new Term(new UnitCode(unit), seats, validFrom, validTo);
        }
    }

    record CountRow(String branch, @Nullable String groupCode, Listed.Category category, long people) {

        Headcount headcount() {
            return new Headcount(new UnitCode(branch), RosterMapper.code(groupCode), category, (int) people);
        }
    }

    record MembershipRow(
            String branch,
            @Nullable String groupCode,
            Listed.Category category,
            @Nullable LocalDate joinedOn,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        PersonFile.Membership membership() {
            return new PersonFile.Membership(
                    new UnitCode(branch), RosterMapper.code(groupCode), category, joinedOn, validFrom, validTo);
        }
    }

    /** What lasts from one day to another: a restriction, a contact point. */
    record SpanRow(
            String kind,
            String note,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        PersonFile.Restriction restriction() {
            return new PersonFile.Restriction(kind, validFrom, validTo, note);
        }

        PersonFile.Contact contact() {
            return new PersonFile.Contact(new UnitCode(kind), validFrom, validTo);
        }
    }

    record MemberRow(String person, String name, boolean fullMember, boolean barred, boolean probation) {}

    /** Those whose membership lies in one of the organisations on the one day, with their right on the other. */
    @Select("""
            <script>
            SELECT p.id AS person, p.name,
                   CASE WHEN m.category = 'FULL' THEN 1 ELSE 0 END AS full_member,
                   CASE WHEN EXISTS (
                     SELECT 1
                     FROM org_restriction r
                     WHERE r.person = p.id AND r.kind IN ('PARTY_PROBATION', 'SUSPENDED', 'SERVING')
                       AND r.valid_from &lt;= #{on} AND (r.valid_to IS NULL OR r.valid_to &gt;= #{on})) THEN 1 ELSE 0 END AS barred,
                   CASE WHEN EXISTS (
                     SELECT 1
                     FROM org_restriction r
                     WHERE r.person = p.id AND r.kind IN ('PARTY_PROBATION', 'SERVING')
                       AND r.valid_from &lt;= #{on} AND (r.valid_to IS NULL OR r.valid_to &gt;= #{on})) THEN 1 ELSE 0 END AS probation
            FROM org_person p
            JOIN org_membership m ON m.person = p.id
            WHERE m.category IN ('FULL', 'PROBATIONARY')
              AND m.valid_from &lt;= #{today} AND (m.valid_to IS NULL OR m.valid_to &gt;= #{today})
              AND (m.branch IN
                <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>
                OR m.group_code IN
                <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>)
            ORDER BY p.id
            </script>
            """)
    List<MemberRow> members(
            @Param("units") Collection<String> units, @Param("today") LocalDate today, @Param("on") LocalDate on);
}
