package cn.tonggui.demo;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** How many seconds the demo's clock is ahead of the machine's; at most one row. */
@Mapper
interface DemoClockMapper {

    @Select("""
            SELECT offset_seconds
            FROM demo_clock
            """)
    @Nullable
    Long offset();

    @Insert("""
            INSERT INTO demo_clock (id, offset_seconds)
            VALUES (1, #{seconds})
            """)
    void begin(long seconds);

    @Update("""
            UPDATE demo_clock
            SET offset_seconds = #{seconds}
            WHERE id = 1
            """)
    void move(long seconds);
}
