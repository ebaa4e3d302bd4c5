package cn.tonggui.audit;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Only inserts: nothing here changes or removes a row. */
@Mapper
interface AuditMapper {

    /** @param personal the values to which the body commits, sealed; null for none */
    record Row(
            String uid,
            @Nullable String caseNumber,
            long rev,
            String body,
            LocalDateTime occurredAt,
            @Nullable String personal) {}

    @Insert("""
            <script>
            INSERT INTO audit_outbox (uid, case_number, rev, body, occurred_at, personal)
            VALUES
              <foreach collection="rows" item="row" separator=",">
                (#{row.uid}, #{row.caseNumber}, #{row.rev}, #{row.body}, #{row.occurredAt}, #{row.personal})
              </foreach>
            </script>
            """)
    void insert(@Param("rows") List<Row> rows);
}
