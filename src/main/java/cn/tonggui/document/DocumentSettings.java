package cn.tonggui.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How large one attachment may be; the multipart limit of the server must not be lower. */
@ConfigurationProperties("tonggui.documents")
record DocumentSettings(@DefaultValue("50MB") DataSize maxSize) {}
