package cn.tonggui.audit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of {@code audit_export} and {@code audit_checkup}. */
@Mapper
interface ExportMapper {

    /** @param caseId null for the log; the days are null for a case */
    record Row(
            String id,
            @Nullable String caseId,
            @Nullable String caseNumber,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate toDay,
            String reason,
            String actor,
            String actorName,
            LocalDateTime askedAt) {}

    /** @param sha256 of the file, with the other figures null until it was made */
    record Line(
            String id,
            @Nullable String caseId,
            @Nullable String caseNumber,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate toDay,
            String reason,
            String actorName,
            LocalDateTime askedAt,
            @Nullable Long events,
            @Nullable Long size,
            @Nullable Long bytes,
            @Nullable String sha256) {}

    /**
     * @param damaged first place that was not as signed, -1 for none @param acts numbers of cases whose acts tell otherwise, in words
     * @param uncompared numbers of cases of which that cannot be said, in words @param files how many are gone or altered
     */
    record Checkup(LocalDateTime checkedAt, long size, long damaged, String acts, String uncompared, int files) {

        public boolean sound() {
            return damaged < 0 && acts.isEmpty() && files == 0;
        }
    }

    @Insert("""
            INSERT INTO audit_export (id, case_id, case_number, from_day, to_day, reason, actor, actor_name, asked_at)
            VALUES (#{id}, #{caseId}, #{caseNumber}, #{fromDay}, #{toDay}, #{reason}, #{actor}, #{actorName}, #{askedAt})
            """)
    void insert(Row row);

    @Update("""
            UPDATE audit_export
            SET events = #{events}, size = #{size}, bytes = #{bytes}, sha256 = #{sha256}
            WHERE id = #{id} AND sha256 IS NULL
            """)
    int made(
            @Param("id") String id,
            @Param("events") long events,
            @Param("size") long size,
            @Param("bytes") long bytes,
            @Param("sha256") String sha256);

    @Select("""
            SELECT COUNT(*)
            FROM audit_export
            WHERE id = #{id}
            """)
    boolean known(String id);

    @Select("""
            SELECT id, case_id, case_number, from_day, to_day, reason, actor_name, asked_at, events, size, bytes, sha256
            FROM audit_export
            ORDER BY asked_at DESC, id
            LIMIT #{limit}
            """)
    List<Line> latest(int limit);

    @Insert("""
            INSERT INTO audit_checkup (id, checked_at, size, damaged, acts, uncompared, files)
            VALUES (#{id}, #{found.checkedAt}, #{found.size}, #{found.damaged}, #{found.acts}, #{found.uncompared},
                    #{found.files})
            """)
    void checked(@Param("id") String id, @Param("found") Checkup found);

    @Select("""
            SELECT checked_at, size, damaged, acts, uncompared, files
            FROM audit_checkup
            ORDER BY checked_at DESC, id
            LIMIT 1
            """)
    @Nullable
    Checkup lastCheckup();
}
