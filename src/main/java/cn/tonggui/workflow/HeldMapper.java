package cn.tonggui.workflow;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Decisions that wait for those who sign after (后加签). */
@Mapper
interface HeldMapper {

    /** @param person whose decision it is */
    record Row(String taskId, String caseId, Outcome outcome, String person) {}

    @Insert("""
            INSERT INTO case_held (task_id, case_id, outcome, person)
            VALUES (#{taskId}, #{caseId}, #{outcome}, #{person})
            """)
    void insert(Row held);

    @Select("""
            SELECT task_id, case_id, outcome, person
            FROM case_held
            WHERE task_id = #{taskId}
            """)
    @Nullable
    Row of(String taskId);

    @Delete("""
            DELETE FROM case_held
            WHERE task_id = #{taskId}
            """)
    int drop(String taskId);
}
