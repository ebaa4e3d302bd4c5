package cn.tonggui.election;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Rows of {@code elec_watch}: which stage of which term's end the watch has dealt with. */
@Mapper
interface WatchMapper {

    /** @param termEnd the end it counts to, which an extension moves @param ahead the stage: days before it */
    record Seen(String unit, LocalDate termEnd, int ahead) {}

    /** Refused by the primary key when another node was first. */
    @Insert("""
            INSERT INTO elec_watch (unit, term_end, ahead, seen_at)
            VALUES (#{seen.unit}, #{seen.termEnd}, #{seen.ahead}, #{at})
            """)
    void insert(@Param("seen") Seen seen, @Param("at") LocalDateTime at);

    /** The latest stage of each term that had any. */
    @Select("""
            SELECT unit, term_end, MIN(ahead) AS ahead
            FROM elec_watch
            GROUP BY unit, term_end
            """)
    List<Seen> latest();
}
