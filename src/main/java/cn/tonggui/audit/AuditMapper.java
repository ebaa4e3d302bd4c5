package cn.tonggui.audit;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** Only inserts: nothing here changes or removes a row. */
@Mapper
interface AuditMapper {

    @Insert("""
        INSERT INTO audit_outbox (uid, case_number, rev, body, occurred_at)
        VALUES (#{uid}, #{caseNumber}, #{rev}, #{body}, #{occurredAt})
        """)
    void insert(String uid, @Nullable String caseNumber, long rev, String body, LocalDateTime occurredAt);
}
