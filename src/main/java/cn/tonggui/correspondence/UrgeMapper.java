package cn.tonggui.correspondence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Rows of {@code corr_urge}. No list may be empty. */
@Mapper
interface UrgeMapper {

    /** @param urgedAt the last time */
    record Urged(String task, String person, LocalDateTime urgedAt) {}

    @Select("""
            <script>
            SELECT task, person, MAX(urged_at) AS urged_at
            FROM corr_urge
            WHERE task IN <foreach collection="tasks" item="task" open="(" separator="," close=")">#{task}</foreach>
              AND urged_at &gt; #{since}
            GROUP BY task, person
            </script>
            """)
    List<Urged> since(@Param("tasks") Collection<String> tasks, @Param("since") LocalDateTime since);

    @Insert("""
            <script>
            INSERT INTO corr_urge (case_id, task, person, urged_by, urged_at)
            VALUES
              <foreach collection="urged" item="one" separator=",">
                (#{caseId}, #{one.task}, #{one.person}, #{by}, #{one.urgedAt})
              </foreach>
            </script>
            """)
    void insert(@Param("caseId") String caseId, @Param("by") String by, @Param("urged") List<Urged> urged);
}
