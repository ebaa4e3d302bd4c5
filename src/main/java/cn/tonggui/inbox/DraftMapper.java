package cn.tonggui.inbox;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface DraftMapper {

    @Select("""
            SELECT form_key, body, saved_at
            FROM inbox_draft
            WHERE owner = #{owner}
              AND subject = #{subject}
            """)
    Optional<Row> find(String owner, String subject);

    @Update("""
            UPDATE inbox_draft
            SET form_key = #{row.formKey}, body = #{row.body}, saved_at = #{row.savedAt}
            WHERE owner = #{owner}
              AND subject = #{subject}
            """)
    int update(String owner, String subject, Row row);

    @Insert("""
            INSERT INTO inbox_draft (owner, subject, form_key, body, saved_at)
            VALUES (#{owner}, #{subject}, #{row.formKey}, #{row.body}, #{row.savedAt})
            """)
    void insert(String owner, String subject, Row row);

    @Delete("""
            DELETE FROM inbox_draft
            WHERE owner = #{owner}
              AND subject = #{subject}
            """)
    void delete(String owner, String subject);

    @Select("""
            SELECT subject, form_key, saved_at
            FROM inbox_draft
            WHERE owner = #{owner}
            ORDER BY saved_at DESC, subject
            LIMIT #{limit}
            """)
    List<Kept> of(@Param("owner") String owner, @Param("limit") int limit);

    /** @param subject public id of the task, or {@code start:} and a process */
    record Kept(String subject, String formKey, LocalDateTime savedAt) {}

    record Row(String formKey, String body, LocalDateTime savedAt) {}
}
