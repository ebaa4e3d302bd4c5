package cn.tonggui.document;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of {@code doc_issued} and {@code doc_series}. */
@Mapper
interface IssuedMapper {

    record Row(
            String id,
            String caseId,
            String step,
            String template,
            String occasion,
            int edition,
            String number,
            String title,
            int keepYears,
            String fileId,
            LocalDateTime issuedAt,
            int sort) {}

    /** The document of an occasion that none has replaced. */
    record Standing(String id, int edition) {}

    @Insert("""
        INSERT INTO doc_issued (id, case_id, step, template, occasion, edition, number, title, keep_years, file_id, issued_at,
                                sort)
        VALUES (#{id}, #{caseId}, #{step}, #{template}, #{occasion}, #{edition}, #{number}, #{title}, #{keepYears},
                #{fileId}, #{issuedAt}, #{sort})
        """)
    void insert(Row row);

    @Select("""
        SELECT id, edition
        FROM doc_issued
        WHERE case_id = #{caseId}
          AND step = #{step}
          AND template = #{template}
          AND occasion = #{occasion}
          AND replaced_by IS NULL
        """)
    @Nullable
    Standing standing(String caseId, String step, String template, String occasion);

    @Update("""
        UPDATE doc_issued
        SET replaced_by = #{by}
        WHERE id = #{id}
          AND replaced_by IS NULL
        """)
    void replace(String id, String by);

    @Select("""
        SELECT i.file_id AS file, i.step, i.template, i.occasion, i.edition, i.number, i.title, i.issued_at,
               f.byte_count AS size, f.sha256, i.replaced_by IS NOT NULL AS replaced, i.keep_years
        FROM doc_issued i
        JOIN doc_file f ON f.id = i.file_id
        WHERE i.case_id = #{caseId}
        ORDER BY i.issued_at DESC, i.sort, i.edition DESC, i.id
        """)
    List<IssuedDocument> of(String caseId);

    /** The document that a file is, unless a later edition took its place. */
    @Select("""
        SELECT case_id, step, template, title, file_id, issued_at
        FROM doc_issued
        WHERE file_id = #{file}
          AND replaced_by IS NULL
        """)
    List<Kept> issuedAs(String file);

    /** Those that stand, of all the cases, latest first. */
    @Select("""
        <script>
        SELECT case_id, step, template, title, file_id, issued_at
        FROM doc_issued
        WHERE replaced_by IS NULL
          AND case_id IN <foreach collection="cases" item="id" open="(" separator="," close=")">#{id}</foreach>
        ORDER BY issued_at DESC, sort, id
        </script>
        """)
    List<Kept> standingOf(@Param("cases") Collection<String> cases);

    record Kept(String caseId, String step, String template, String title, String fileId, LocalDateTime issuedAt) {}

    @Update("""
        UPDATE doc_series
        SET last = last + 1
        WHERE series = #{series}
        """)
    int count(String series);

    @Insert("""
        INSERT INTO doc_series (series, last)
        VALUES (#{series}, 1)
        """)
    void begin(String series);

    @Select("""
        SELECT last
        FROM doc_series
        WHERE series = #{series}
        """)
    int counted(String series);
}
