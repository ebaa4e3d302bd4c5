package cn.tonggui.demo;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Which cases of the demo's year were told. */
@Mapper
interface DemoYearMapper {

    @Select("""
            SELECT name
            FROM demo_year
            """)
    List<String> names();

    @Insert("""
            INSERT INTO demo_year (name)
            VALUES (#{name})
            """)
    void told(String name);
}
