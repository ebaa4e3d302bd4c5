package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Sheets given one by one and read all at once. There is no statement that reads a single one. */
@Mapper
interface CaseSheetMapper {

    /** @param body values of the sheet as JSON @param round visit of the step, from 1 */
    record Row(
            String caseId,
            String step,
            int round,
            String person,
            String personName,
            String body,
            LocalDateTime givenAt) {}

    /** @param execution the engine's of the task; beneath one and the same are those of one visit */
    @Insert("""
            INSERT INTO case_sheet (case_id, step, round, person, person_name, body, given_at, visit)
            VALUES (#{s.caseId}, #{s.step}, #{s.round}, #{s.person}, #{s.personName}, #{s.body}, #{s.givenAt},
              (SELECT e.PARENT_ID_ FROM ACT_RU_EXECUTION e WHERE e.ID_ = #{execution}))
            """)
    void insert(@Param("s") Row sheet, @Param("execution") String execution);

    /** By the person's number, which tells nothing of what was given. */
    @Select("""
            SELECT case_id, step, round, person, person_name, body, given_at
            FROM case_sheet
            WHERE case_id = #{caseId} AND step = #{step} AND round = #{round}
            ORDER BY person
            """)
    List<Row> of(@Param("caseId") String caseId, @Param("step") String step, @Param("round") int round);

    /** That of the sheets given on this visit, or the next: whether those of earlier ones were opened or came to nothing. */
    @Select("""
            SELECT COALESCE(MAX(CASE WHEN s.visit = e.PARENT_ID_ THEN s.round END), COALESCE(MAX(s.round), 0) + 1)
            FROM ACT_RU_EXECUTION e
            LEFT JOIN case_sheet s ON s.case_id = #{caseId} AND s.step = #{step}
            WHERE e.ID_ = #{execution}
            """)
    int round(@Param("caseId") String caseId, @Param("step") String step, @Param("execution") String execution);
}
