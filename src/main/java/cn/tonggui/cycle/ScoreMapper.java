package cn.tonggui.cycle;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The scores of a sheet, and what is added to and taken off its results. */
@Mapper
interface ScoreMapper {

    /** @param kind addition, debt, false-evidence, or the ground of a veto @param points of an addition alone */
    record Adjustment(
            int no, String kind, String reason, @Nullable BigDecimal points, String evidence) {}

    @Select("""
            SELECT ref, stage, points, words, scorer
            FROM cyc_score
            WHERE sheet = #{sheet}
            """)
    List<Score> scores(String sheet);

    @Delete("""
            <script>
            DELETE FROM cyc_score
            WHERE sheet = #{sheet} AND stage = #{stage}
              AND ref IN <foreach collection="refs" item="ref" open="(" separator="," close=")">#{ref}</foreach>
            </script>
            """)
    void clear(@Param("sheet") String sheet, @Param("stage") Score.Stage stage, @Param("refs") Collection<String> refs);

    @Insert("""
            <script>
            INSERT INTO cyc_score (sheet, ref, stage, points, words, scorer, scored_at)
            VALUES
              <foreach collection="scores" item="one" separator=",">
                (#{sheet}, #{one.ref}, #{one.stage}, #{one.points}, #{one.words}, #{one.scorer}, #{now})
              </foreach>
            </script>
            """)
    void write(
            @Param("sheet") String sheet, @Param("scores") Collection<Score> scores, @Param("now") LocalDateTime now);

    @Select("""
            SELECT no, kind, reason, points, evidence
            FROM cyc_adjustment
            WHERE sheet = #{sheet}
            ORDER BY no
            """)
    List<Adjustment> adjustments(String sheet);

    @Delete("""
            DELETE FROM cyc_adjustment
            WHERE sheet = #{sheet}
            """)
    void clearAdjustments(String sheet);

    @Insert("""
            <script>
            INSERT INTO cyc_adjustment (sheet, no, kind, reason, points, evidence)
            VALUES
              <foreach collection="rows" item="row" separator=",">
                (#{sheet}, #{row.no}, #{row.kind}, #{row.reason}, #{row.points}, #{row.evidence})
              </foreach>
            </script>
            """)
    void adjust(@Param("sheet") String sheet, @Param("rows") Collection<Adjustment> rows);
}
