package cn.tonggui.notification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Rows of {@code note_reminder}: which stage of which deadline was reminded of. */
@Mapper
interface ReminderMapper {

    /** @param part whose share of the step, empty where it is undivided @param stage the latest one sent, a stage's offset */
    record Sent(String caseId, String step, LocalDate dueOn, String part, int stage) {}

    /** Refused by the unique key when it was sent before. */
    @Insert("""
            INSERT INTO note_reminder (case_id, step, due_on, part, stage, sent_at)
            VALUES (#{sent.caseId}, #{sent.step}, #{sent.dueOn}, #{sent.part}, #{sent.stage}, #{at})
            """)
    void insert(@Param("sent") Sent sent, @Param("at") LocalDateTime at);

    @Select("""
            <script>
            SELECT case_id, step, due_on, part, MAX(stage) AS stage
            FROM note_reminder
            WHERE case_id IN
              <foreach collection="cases" item="id" open="(" separator="," close=")">#{id}</foreach>
            GROUP BY case_id, step, due_on, part
            </script>
            """)
    List<Sent> latest(@Param("cases") Collection<String> cases);
}
