package cn.tonggui.organisation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** Accounts as the administrators see them; see the XML beside it. */
@Mapper
interface AccountDeskMapper {

    /**
     * By username, from the one after {@code query.after} on.
     *
     * @param units empty for all
     * @param auditSide true for the audit side alone
     */
    List<Row> list(
            AccountQuery query,
            String pattern,
            Collection<String> units,
            boolean auditSide,
            LocalDateTime now,
            int limit);

    Optional<Row> find(String username, LocalDateTime now);

    /** Those of the administrative units who have no account and have not left. */
    List<Without> without(Collection<String> units, LocalDate today, int limit);

    /** Every username and every id of an account. */
    List<String> taken();

    record Row(
            String username,
            String id,
            String name,
            Account.Kind kind,
            boolean enabled,
            boolean mustChange,
            @Nullable LocalDateTime passwordAt,
            @Nullable LocalDateTime lastSignIn,
            @Nullable LocalDateTime lockedUntil,
            @Nullable String unit,
            @Nullable String post) {}

    record Without(String id, String name, String pinyin, String unit, String post) {}
}
