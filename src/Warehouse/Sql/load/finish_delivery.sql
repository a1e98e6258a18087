update app_delivery set state = 'done' where delivery_id = @deliveryId;
