package cn.tonggui.workflow;

import cn.tonggui.organisation.Restructured;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Rows of {@code case_suggestion}: which change has its case of which process. No list may be empty. */
@Mapper
interface SuggestionMapper {

    record Answered(String changeId, String process) {}

    @Select("""
            <script>
            SELECT change_id, process
            FROM case_suggestion
            WHERE change_id IN
              <foreach collection="changes" item="change" open="(" separator=", " close=")">#{change}</foreach>
            </script>
            """)
    List<Answered> answered(@Param("changes") Collection<String> changes);

    /** Refused by the primary key when another node was first. */
    @Insert("""
            <script>
            INSERT INTO case_suggestion (change_id, process, case_id, opened_at)
            VALUES
              <foreach collection="changes" item="one" separator=",">(#{one.change}, #{process}, #{caseId}, #{at})</foreach>
            </script>
            """)
    void add(
            @Param("changes") List<Restructured> changes,
            @Param("process") String process,
            @Param("caseId") String caseId,
            @Param("at") LocalDateTime at);
}
