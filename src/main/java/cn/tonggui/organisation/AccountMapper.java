package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Accounts, and what is known of whoever signed in before the offices are asked for. */
@Mapper
interface AccountMapper {

    String ACCOUNT = """
            SELECT username, id, name, person, kind, password_hash, enabled, must_change, password_at,
              (SELECT COUNT(*) FROM org_person p WHERE p.id = org_account.id) AS people,
              (SELECT p.post FROM org_person p WHERE p.id = org_account.person) AS post
            FROM org_account
            """;

    @Select({ACCOUNT, """
            WHERE username = #{username}
            """})
    Optional<AccountRow> account(String username);

    @Select({ACCOUNT, """
            WHERE id = #{id}
            """})
    Optional<AccountRow> accountOf(String id);

    @Select({ACCOUNT, """
            ORDER BY username
            """})
    List<AccountRow> all();

    @Select("""
            SELECT COUNT(*)
            FROM org_account
            """)
    int count();

    /** An account whose password somebody else knows. {@code scope} is null for the whole enterprise. */
    @Insert("""
            INSERT INTO org_account
              (username, id, name, person, kind, scope_unit, password_hash, enabled, must_change, password_at)
            VALUES
              (#{username}, #{id}, #{name}, #{person}, #{kind}, #{scope}, #{passwordHash}, TRUE, TRUE, #{at})
            """)
    void add(
            String username,
            String id,
            String name,
            @Nullable String person,
            Account.Kind kind,
            @Nullable String scope,
            String passwordHash,
            LocalDateTime at);

    @Select("""
            SELECT p.id, p.name, 'PERSON' AS kind, p.unit, m.branch, m.category
            FROM org_person p
            LEFT JOIN org_membership m ON m.person = p.id AND m.category IN ('FULL', 'PROBATIONARY')
              AND m.valid_from <= #{today} AND (m.valid_to IS NULL OR m.valid_to >= #{today})
            WHERE p.id = #{id} AND (p.valid_to IS NULL OR p.valid_to >= #{today})
            UNION ALL
            SELECT a.id, a.name, a.kind, a.scope_unit, NULL, NULL
            FROM org_account a
            WHERE a.id = #{id} AND a.person IS NULL
            """)
    Optional<Who> who(String id, LocalDate today);

    /** The same in one statement with the offices of everybody where that person holds one: whose work is whose alone. */
    @Select("""
            SELECT p.id AS person, p.name, 'PERSON' AS kind, p.unit, m.branch, m.category, '' AS office
            FROM org_person p
            LEFT JOIN org_membership m ON m.person = p.id AND m.category IN ('FULL', 'PROBATIONARY')
              AND m.valid_from <= #{today} AND (m.valid_to IS NULL OR m.valid_to >= #{today})
            WHERE p.id = #{id} AND (p.valid_to IS NULL OR p.valid_to >= #{today})
            UNION ALL
            SELECT a.id, a.name, a.kind, a.scope_unit, NULL, NULL, ''
            FROM org_account a
            WHERE a.id = #{id} AND a.person IS NULL
            UNION ALL
            SELECT o.person, '', 'PERSON', o.unit, NULL, NULL, o.office
            FROM org_office o
            WHERE o.valid_from <= #{today} AND (o.valid_to IS NULL OR o.valid_to >= #{today})
              AND o.unit IN (
                SELECT h.unit
                FROM org_office h
                WHERE h.person = #{id} AND h.valid_from <= #{today} AND (h.valid_to IS NULL OR h.valid_to >= #{today}))
            """)
    List<Standing> standing(String id, LocalDate today);

    /** Who it is, where {@code office} is empty, else somebody's office. */
    record Standing(
            String person,
            String name,
            Account.Kind kind,
            @Nullable String unit,
            @Nullable String branch,
            @Nullable String category,
            String office) {

        boolean isOffice() {
            return !office.isEmpty();
        }

        Who who() {
            return new Who(person, name, kind, unit, branch, category);
        }

        Token token() {
            return Token.at(office, new UnitCode(unit));
        }
    }

    /** People of the day by id. */
    @Select("""
            <script>
            SELECT p.id, p.name, 'PERSON' AS kind, p.unit, m.branch, m.category
            FROM org_person p
            LEFT JOIN org_membership m ON m.person = p.id AND m.category IN ('FULL', 'PROBATIONARY')
              AND m.valid_from &lt;= #{today} AND (m.valid_to IS NULL OR m.valid_to &gt;= #{today})
            WHERE p.id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
              AND (p.valid_to IS NULL OR p.valid_to &gt;= #{today})
            ORDER BY p.id
            </script>
            """)
    List<Who> persons(Collection<String> ids, LocalDate today);

    /** @param people how many people have the id of the account */
    record AccountRow(
            String username,
            String id,
            String name,
            @Nullable String person,
            Account.Kind kind,
            String passwordHash,
            boolean enabled,
            boolean mustChange,
            @Nullable LocalDateTime passwordAt,
            int people,
            @Nullable String post) {

        Account account() {
            return new Account(
                    username,
                    new PersonId(id),
                    name,
                    kind,
                    passwordHash,
                    enabled && agrees(),
                    mustChange,
                    passwordAt,
                    post);
        }

        /** The table holds it too (ck_org_account_person); whoever got round the table still gets no session. */
        private boolean agrees() {
            boolean personal = kind == Account.Kind.PERSON;
            return personal == (person != null && person.equals(id)) && personal == (people == 1);
        }
    }

    /** {@code unit} is the person's administrative unit, or the scope of an account without a person; null for the whole. */
    record Who(
            String id,
            String name,
            Account.Kind kind,
            @Nullable String unit,
            @Nullable String branch,
            @Nullable String category) {

        boolean isPerson() {
            return kind == Account.Kind.PERSON;
        }

        UnitCode at() {
            return new UnitCode(unit);
        }
    }
}
