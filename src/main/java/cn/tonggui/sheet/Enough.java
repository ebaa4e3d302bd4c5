package cn.tonggui.sheet;

import org.xml.sax.SAXException;

/** Nothing more is to be read, and why is already among the faults. */
final class Enough extends SAXException {}
