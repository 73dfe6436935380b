package org.businessleaderaward.local.streams;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamViewType;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Stream records as the SDK reads them, made into the event that Lambda hands to a function. */
final class LambdaRecords {
  private LambdaRecords() {}

  static DynamodbEvent event(List<Record> records, String streamArn) {
    var event = new DynamodbEvent();
    event.setRecords(records.stream().map(record -> record(record, streamArn)).toList());
    return event;
  }

  private static DynamodbEvent.DynamodbStreamRecord record(Record from, String streamArn) {
    var record = new DynamodbEvent.DynamodbStreamRecord();
    record.setEventSourceARN(streamArn);
    record.setEventID(from.eventID());
    record.setEventName(from.eventNameAsString());
    record.setEventVersion(from.eventVersion());
    record.setEventSource("aws:dynamodb");
    record.setAwsRegion(from.awsRegion());
    record.setDynamodb(change(from.dynamodb()));
    return record;
  }

  private static StreamRecord change(
      software.amazon.awssdk.services.dynamodb.model.StreamRecord from) {
    var change = new StreamRecord().withSequenceNumber(from.sequenceNumber());
    change.setSizeBytes(from.sizeBytes());
    change.setStreamViewType(StreamViewType.fromValue(from.streamViewTypeAsString()));
    if (from.approximateCreationDateTime() != null) {
      change.setApproximateCreationDateTime(Date.from(from.approximateCreationDateTime()));
    }
    if (from.hasKeys()) {
      change.setKeys(values(from.keys()));
    }
    if (from.hasNewImage()) {
      change.setNewImage(values(from.newImage()));
    }
    if (from.hasOldImage()) {
      change.setOldImage(values(from.oldImage()));
    }
    return change;
  }

  private static Map<String, AttributeValue> values(
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> from) {
    var values = new HashMap<String, AttributeValue>();
    from.forEach((name, value) -> values.put(name, value(value)));
    return values;
  }

  static AttributeValue value(software.amazon.awssdk.services.dynamodb.model.AttributeValue from) {
    var value = new AttributeValue();
    switch (from.type()) {
      case S -> value.setS(from.s());
      case N -> value.setN(from.n());
      case B -> value.setB(from.b().asByteBuffer());
      case SS -> value.setSS(from.ss());
      case NS -> value.setNS(from.ns());
      case BS -> value.setBS(from.bs().stream().map(SdkBytes::asByteBuffer).toList());
      case M -> value.setM(values(from.m()));
      case L -> value.setL(from.l().stream().map(LambdaRecords::value).toList());
      case BOOL -> value.setBOOL(from.bool());
      case NUL -> value.setNULL(from.nul());
      default -> throw new IllegalStateException("an attribute of type " + from.type());
    }
    return value;
  }
}
