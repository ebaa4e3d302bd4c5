package cn.tonggui.meeting;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Who should come, who came. */
@Mapper
interface PresenceMapper {

    @Select("""
            SELECT meeting, person, kind, place, answer, reason, written, present, scanned_at
            FROM meet_presence
            WHERE meeting = #{meeting}
            ORDER BY place
            """)
    List<Presence> of(String meeting);

    @Delete("""
            DELETE FROM meet_presence
            WHERE meeting = #{meeting}
            """)
    void clear(String meeting);

    @Insert("""
            <script>
            INSERT INTO meet_presence (meeting, person, kind, place, answer, reason, written, present, scanned_at)
            VALUES
              <foreach collection="rows" item="row" separator=",">
                (#{row.meeting}, #{row.person}, #{row.kind}, #{row.place}, #{row.answer}, #{row.reason}, #{row.written},
                 #{row.present}, #{row.scannedAt})
              </foreach>
            </script>
            """)
    void write(@Param("rows") List<Presence> rows);

    @Update("""
            UPDATE meet_presence
            SET answer = #{answer}, reason = #{reason}, written = #{written}
            WHERE meeting = #{meeting} AND person = #{person}
            """)
    int answer(
            @Param("meeting") String meeting,
            @Param("person") String person,
            @Param("answer") String answer,
            @Param("reason") String reason,
            @Param("written") String written);

    /** The first time counts. */
    @Update("""
            UPDATE meet_presence
            SET scanned_at = #{at}
            WHERE meeting = #{meeting} AND person = #{person} AND scanned_at IS NULL
            """)
    int scanned(@Param("meeting") String meeting, @Param("person") String person, @Param("at") LocalDateTime at);
}
