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

    @Insert("""
            INSERT INTO case_sheet (case_id, step, round, person, person_name, body, given_at)
            VALUES (#{caseId}, #{step}, #{round}, #{person}, #{personName}, #{body}, #{givenAt})
            """)
    void insert(Row sheet);

    /** By the person's number, which tells nothing of what was given. */
    @Select("""
            SELECT case_id, step, round, person, person_name, body, given_at
            FROM case_sheet
            WHERE case_id = #{caseId} AND step = #{step} AND round = #{round}
            ORDER BY person
            """)
    List<Row> of(@Param("caseId") String caseId, @Param("step") String step, @Param("round") int round);

    /** How often the step's sheets were opened so far. */
    @Select("""
            SELECT COUNT(*)
            FROM case_act
            WHERE case_id = #{caseId} AND step = #{step} AND action = 'gather'
            """)
    int gathered(@Param("caseId") String caseId, @Param("step") String step);
}
