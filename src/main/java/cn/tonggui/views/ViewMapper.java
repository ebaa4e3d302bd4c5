package cn.tonggui.views;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Saved views, each its owner's alone: every statement names the owner. */
@Mapper
interface ViewMapper {

    @Select("""
            SELECT id, name, query, standard
            FROM view_saved
            WHERE owner = #{owner} AND place = #{place}
            ORDER BY saved_at, id
            """)
    List<SavedView> of(@Param("owner") String owner, @Param("place") String place);

    @Insert("""
            INSERT INTO view_saved (id, owner, place, name, query, standard, saved_at)
            VALUES (#{row.id}, #{owner}, #{place}, #{row.name}, #{row.query}, #{row.standard}, #{now})
            """)
    void insert(
            @Param("owner") String owner,
            @Param("place") String place,
            @Param("row") SavedView row,
            @Param("now") LocalDateTime now);

    @Update("""
            UPDATE view_saved
            SET query = #{query}, saved_at = #{now}
            WHERE owner = #{owner} AND place = #{place} AND name = #{name}
            """)
    int replace(
            @Param("owner") String owner,
            @Param("place") String place,
            @Param("name") String name,
            @Param("query") String query,
            @Param("now") LocalDateTime now);

    @Delete("""
            DELETE FROM view_saved
            WHERE owner = #{owner} AND place = #{place} AND id = #{id}
            """)
    int delete(@Param("owner") String owner, @Param("place") String place, @Param("id") String id);

    /** The one becomes the standard view and all others cease to be; an id of none leaves no standard. */
    @Update("""
            UPDATE view_saved
            SET standard = CASE WHEN id = #{id} THEN TRUE ELSE FALSE END
            WHERE owner = #{owner} AND place = #{place}
            """)
    int standard(@Param("owner") String owner, @Param("place") String place, @Param("id") String id);
}
