package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Accounts, and what is known of whoever signed in before the offices are asked for. */
@Mapper
interface AccountMapper {

    @Select("""
            SELECT username, id, name, kind, password_hash, enabled
            FROM org_account
            WHERE username = #{username}
            """)
    Optional<AccountRow> account(String username);

    @Select("""
            SELECT username, id, name, kind, password_hash, enabled
            FROM org_account
            WHERE id = #{id}
            """)
    Optional<AccountRow> accountOf(String id);

    @Select("""
            SELECT username, id, name, kind, password_hash, enabled
            FROM org_account
            ORDER BY username
            """)
    List<AccountRow> all();

    @Select("""
            SELECT COUNT(*)
            FROM org_account
            """)
    int count();

    /** An account without a person, for the whole enterprise. */
    @Insert("""
            INSERT INTO org_account (username, id, name, person, kind, scope_unit, password_hash, enabled)
            VALUES (#{username}, #{id}, #{name}, NULL, #{kind}, NULL, #{passwordHash}, TRUE)
            """)
    void add(String username, String id, String name, Account.Kind kind, String passwordHash);

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

    record AccountRow(
            String username, String id, String name, Account.Kind kind, String passwordHash, boolean enabled) {

        Account account() {
            return new Account(username, new PersonId(id), name, kind, passwordHash, enabled);
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
