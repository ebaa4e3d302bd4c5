package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What one person proposed to do with a case and another has to confirm. */
@Mapper
interface ProposalMapper {

    /** @param about what exactly, such as the step to move to; empty when the word says it all */
    record Row(
            String caseId,
            String word,
            String about,
            String words,
            String proposedBy,
            String proposedName,
            LocalDateTime proposedAt) {}

    @Select("""
            SELECT case_id, word, about, words, proposed_by, proposed_name, proposed_at
            FROM case_proposal
            WHERE case_id = #{caseId}
            ORDER BY proposed_at
            """)
    List<Row> of(String caseId);

    @Insert("""
            INSERT INTO case_proposal (case_id, word, about, words, proposed_by, proposed_name, proposed_at)
            VALUES (#{caseId}, #{word}, #{about}, #{words}, #{proposedBy}, #{proposedName}, #{proposedAt})
            """)
    void insert(Row row);

    @Delete("""
            DELETE FROM case_proposal
            WHERE case_id = #{caseId} AND word = #{word}
            """)
    void delete(@Param("caseId") String caseId, @Param("word") String word);
}
